// Places through the months. Everything is in the state, so the slider asks nobody.

const COLOURS = ["blue", "orange", "green", "ink"];
const MARKS = [ // a shape for each line
  (x, y) => ({ d: `M${x - 5.5} ${y}a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0` }),
  (x, y) => ({ d: `M${x - 5} ${y - 5}h10v10h-10Z` }),
  (x, y) => ({ d: `M${x} ${y - 6.4}L${x + 6} ${y + 4.6}H${x - 6}Z` }),
  (x, y) => ({ d: `M${x} ${y - 6.6}L${x + 6.6} ${y}L${x} ${y + 6.6}L${x - 6.6} ${y}Z` }),
  (x, y) => ({ d: `M${x} ${y + 6.4}L${x + 6} ${y - 4.6}H${x - 6}Z` }),
  (x, y) => ({ d: `M${x - 2} ${y - 6}h4v4h4v4h-4v4h-4v-4h-4v-4h4Z` }),
];
const classOf = (row) => `fk-line-${COLOURS[row] ?? "grey"}`;
const markOf = (row, x, y) => svg("path", { ...MARKS[row % MARKS.length](x, y), class: `fk-mark ${classOf(row)}` });

// Those who share a place stand below each other, in the order of the end.
const heights = (state) => state.months.map(({ rows }) => {
  const used = {}, places = {};
  state.names.forEach((name) => {
    const { place } = rows.find((row) => row.name === name);
    places[name] = place + (used[place] ?? 0);
    used[place] = (used[place] ?? 0) + 1;
  });
  return places;
});

const chartOf = (state, month, width, ids) => {
  const longest = Math.max(...state.names.map((name) => name.length)), all = state.months.length;
  const left = 42, right = width - Math.min(20 + 8.2 * longest, width * 0.36), top = 34, step = Math.max(30, Math.min(46, 300 / state.names.length));
  const base = top + step * (state.names.length - 1) + 26, height = base + 26, at = heights(state), here = state.months[month - 1];
  const x = (m) => left + 18 + ((m - 1) * (right - left - 32)) / Math.max(all - 1, 1), y = (place) => top + step * (place - 1);
  const drawn = [svg("text", { x: 0, y: 13, text: state.words.place }), svg("text", { x: 0, y: base + 20, text: state.words.month })];
  for (let m = 1; m <= all; m += Math.ceil(all / ((right - left) / 30))) {
    drawn.push(svg("text", { x: x(m), y: base + 20, "text-anchor": "middle", class: m === month ? "fk-now" : "", text: String(m) }));
  }
  drawn.push(svg("line", { x1: x(month), x2: x(month), y1: top - 12, y2: base, class: "fk-here" }));
  state.names.forEach((_, row) => drawn.push(svg("text", { x: 12, y: y(row + 1) + 4, "text-anchor": "middle", text: String(row + 1) })));
  [...state.names.entries()].reverse().forEach(([row, name]) => {
    const points = Array.from({ length: month }, (_, m) => [x(m + 1), y(at[m][name])]), [endX, endY] = points.at(-1);
    const { range: [best, worst] } = here.rows.find((one) => one.name === name);
    if (best !== worst) drawn.push(svg("line", { x1: endX, x2: endX, y1: y(best), y2: y(worst), class: `fk-open ${classOf(row)}`, transform: `translate(${(row - (state.names.length - 1) / 2) * 5} 0)` }));
    drawn.push(svg("path", { d: path(points), class: `fk-path ${classOf(row)}` }));
    if (endX < right - 4) drawn.push(svg("line", { x1: endX + 9, x2: right, y1: endY, y2: endY, class: "fk-lead" }));
    drawn.push(...points.map(([px, py]) => markOf(row, px, py)), svg("text", { x: right + 7, y: endY + 4, class: "fk-who", text: name }));
  });
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${ids.title} ${ids.desc}` },
    svg("title", { id: ids.title, text: `${state.words.chart}, ${here.label}` }), svg("desc", { id: ids.desc, text: here.told }), ...drawn);
};

const livesOf = (row, state) => make("div", { className: "fk-share", role: "img",
  "aria-label": state.groups.map(([, words], at) => `${row.lives[at]} ${words}`).join(", ") },
  ...state.groups.map(([key], at) => make("span", { className: `fk-${key}`, style: `flex-grow: ${row.lives[at]}`, text: row.lives[at] * 12 >= state.n ? String(row.lives[at]) : "" })));

const tableOf = (state, month) => {
  const { words, names } = state, here = state.months[month - 1];
  const mark = (name) => svg("svg", { width: 16, height: 16, "aria-hidden": "true" }, markOf(names.indexOf(name), 8, 8));
  const cell = (more, ...children) => make("td", { role: "cell", ...more }, ...children); // roles by name: where it is narrow, rows are no rows to CSS
  return make("table", { role: "table", "aria-label": here.label },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...["place", "name", "left", "sure", "lives"].map((key) =>
      make("th", { scope: "col", role: "columnheader", text: words[key] })))),
    make("tbody", { role: "rowgroup" }, ...here.rows.map((row) => make("tr", { role: "row" }, cell({ text: String(row.place) }),
      make("th", { scope: "row", role: "rowheader" }, mark(row.name), row.name), cell({ className: "fk-number", text: row.left }),
      cell({ className: "fk-sure", text: row.sure }), cell({ className: "fk-lives" }, livesOf(row, state))))));
};

let contests = 0;

function render({ model, el }) {
  el.lang = model.get("lang");
  const name = `fk-ranks-${++contests}-${Math.random().toString(36).slice(2, 7)}`, ids = { title: `${name}-title`, desc: `${name}-desc` };
  const title = own(make("p", { className: "fk-title", tabindex: "-1" })), lives = make("p", { className: "fk-small" });
  const slider = own(make("input", { type: "range", min: "1", step: "1" })), label = make("span", {}), words = make("span", { className: "fk-value", "aria-hidden": "true" });
  const play = button(() => (timer ? stop() : start())), figure = make("div", { className: "fk-figure" });
  const bar = make("p", { className: "fk-small" }), table = make("div", { className: "fk-table" }), keys = make("ul", { className: "fk-legend" });
  const spoken = make("p", { className: "fk-hidden", "aria-live": "polite" }), twin = make("p", { className: "fk-small fk-twin" });
  const section = make("section", { className: "fk-touch fk-ranks" }, title, lives,
    make("div", { className: "fk-moves" }, make("label", {}, label, slider, words), play), figure, bar, table, keys, spoken, twin);
  el.replaceChildren(section);
  let timer = 0;

  const month = () => Number(slider.value);
  const picture = (width) => { if (width) figure.replaceChildren(chartOf(model.get("state"), month(), width, ids)); };
  const show = () => {
    const state = model.get("state");
    words.textContent = state.months[month() - 1].label;
    slider.setAttribute("aria-valuetext", words.textContent);
    picture(figure.clientWidth);
    table.replaceChildren(tableOf(state, month()));
    section.dataset.month = month();
  };
  const tell = () => { spoken.textContent = `${words.textContent}: ${model.get("state").months[month() - 1].told}`; };
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = model.get("state").words.play; tell(); };
  const start = () => {
    play.textContent = model.get("state").words.stop;
    if (month() === Number(slider.max)) slider.value = "1"; else slider.value = String(month() + 1);
    show();
    timer = setInterval(() => {
      if (month() < Number(slider.max)) { slider.value = String(month() + 1); show(); }
      if (month() === Number(slider.max)) stop();
    }, 900);
  };
  slider.addEventListener("input", () => { if (timer) stop(); show(); });
  slider.addEventListener("change", tell);
  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    lives.textContent = state.lives;
    label.textContent = state.words.slider;
    slider.max = String(state.months.length);
    slider.value = String(state.month);
    play.textContent = timer ? state.words.stop : state.words.play;
    bar.textContent = state.words.bar;
    keys.replaceChildren(...state.groups.map(([key, text]) => make("li", {}, make("span", { className: `fk-key fk-${key}`, "aria-hidden": "true" }), text)));
    twin.textContent = state.words.twin;
    show();
  };
  const ends = [drawing(model, el, draw, title), fitted(figure, picture), () => clearInterval(timer)];
  return () => ends.forEach((end) => end());
}

export default { render };
