// A staircase that grows as a card is turned: a step for what was remembered, and, beside it, the money that came in.

const stairs = (top) => {
  let state;
  const back = make("div", { className: "fk-back" });
  const picture = make("div", { className: "fk-stairs" });
  top.append(back, picture);
  const draw = (width) => {
    if (!state) return;
    const height = Math.min(260, Math.max(150, width * 0.34)), of = state.columns_of, step = width / of;
    const most = Math.max(of, 1), rich = 120000; // the job that comes last
    const y = (steps) => height - 6 - (steps / most) * height * 0.62;
    const parts = state.columns.flatMap(([steps, yen], n) => {
      const last = n === state.columns.length - 1, before = n ? state.columns[n - 1][0] : 0;
      const stair = svg("rect", { x: n * step, y: y(steps), width: step + 0.5, height: height - y(steps),
        class: `fk-stair${steps > before ? " fk-grew" : ""}${last ? " fk-new" : ""}` });
      const tall = (yen / rich) * (height - 10);
      const bar = yen ? svg("rect", { x: n * step + step * 0.25, y: height - tall, width: step * 0.5, height: tall, class: `fk-yen${last ? " fk-new" : ""}` }) : "";
      const words = yen > 10000 ? svg("text", { x: (n + 0.1) * step, y: 16, "text-anchor": "end", class: "fk-yen-words", text: state.yen[n] }) : "";
      return [stair, bar, words].filter(Boolean);
    });
    picture.replaceChildren(svg("svg", { viewBox: `0 0 ${width} ${height}`, width: "100%", height }, ...parts,
      svg("line", { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5, class: "fk-floor" })),
    make("p", { className: "fk-key" }, make("span", { className: "fk-stair-key", text: state.remembered }), make("span", { className: "fk-yen-key", text: state.money })));
  };
  fitted(picture, draw);
  return (now) => {
    state = now;
    const down = !now.lines.length;
    back.hidden = !down;
    picture.hidden = down;
    if (!down && picture.clientWidth) draw(Math.round(picture.clientWidth));
  };
};
