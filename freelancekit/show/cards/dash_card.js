// Sliders and what comes of them. Python plays; this file sends where the sliders stand, the newest
// place only, asks Python to go on while nothing moves, and draws.

const REST = 300; // so many milliseconds without a move, and a slider rests

const steering = (model, refused) => {
  const mine = Math.random();
  let presses = 0, sent = null, newest = null, more = true, awake = false, moved = 0, timer = 0;
  const send = (message) => {
    sent = `${mine} ${++presses}`;
    model.send({ ...message, at: sent });
  };
  const next = () => {
    if (sent) return;
    if (newest) { const message = newest; newest = null; send({ ...message, waited: performance.now() - moved }); return; }
    if (!awake || !more) return;
    clearTimeout(timer);
    const rest = model.get("state").fan.months.length < model.get("state").fan.all ? 0 : moved + REST - performance.now();
    timer = setTimeout(() => { if (!sent && !newest) send({ move: "more" }); }, Math.max(0, rest));
  };
  model.on("msg:custom", (answer) => {
    if (answer.answered !== sent) return; // another view of this card
    sent = null;
    more = answer.more;
    next();
  });
  return {
    move: (message) => {
      const before = model.get("state");
      setTimeout(() => { if (model.get("state") === before && sent) refused.textContent = before.asleep; }, 4000);
      [newest, awake, moved] = [message, true, performance.now()];
      next();
    },
    settled: () => !newest,
    wake: () => { if (!awake) { awake = true; next(); } },
  };
};

const slider = (one, moved) => {
  const input = own(make("input", { type: "range", min: "0", max: String(one.stops.length - 1), step: "1", value: String(one.at) }));
  const words = make("span", { className: "fk-value", "aria-hidden": "true" }), label = make("span", {}); // the slider itself says its value
  const element = make("label", {}, make("span", { className: "fk-ask" }, label, words), input);
  const tell = (now) => {
    words.textContent = now.words[Number(input.value)];
    input.setAttribute("aria-valuetext", words.textContent);
  };
  let last = one;
  input.addEventListener("input", () => { tell(last); moved({ [one.name]: last.stops[Number(input.value)] }); });
  return { element, input, draw: (now, held) => {
    last = now;
    input.max = String(now.stops.length - 1);
    label.textContent = now.label;
    if (!held) input.value = String(now.at); // not under one's hands
    tell(now);
  } };
};

const grounds = (frame, { step, most }, fan, words) => {
  const { left, right, top, low, base, x } = frame, drawn = [];
  for (let yen = 0; yen <= most; yen += step) {
    const y = low - (yen / most) * (low - top);
    drawn.push(svg("line", { x1: left, x2: right, y1: y, y2: y, class: yen ? "fk-rule" : "fk-ground" }),
      svg("text", { x: left - 7, y: y + 4, "text-anchor": "end", text: yen.toLocaleString("en") }));
  }
  drawn.push(svg("text", { x: 0, y: top - 14, text: words.yen }), svg("text", { x: 0, y: low + 22, text: words.nothing }));
  drawn.push(svg("line", { x1: left, x2: right, y1: base, y2: base, class: "fk-ground" }));
  const apart = Math.ceil(fan.all / ((right - left) / 26));
  for (let month = 0; month < fan.all; month += apart) {
    drawn.push(svg("text", { x: x(month), y: base + 17, "text-anchor": "middle", text: String(month + 1) }));
  }
  drawn.push(svg("text", { x: 0, y: base + 17, text: words.month }));
  if (fan.goal <= most) {
    const y = low - (fan.goal / most) * (low - top);
    drawn.push(svg("line", { x1: left, x2: right, y1: y, y2: y, class: "fk-goal" }),
      svg("text", { x: right, y: y - 5, "text-anchor": "end", text: words.goal }));
  }
  return drawn;
};

// Above the fan, below how many earned nothing in each month.
const fanOf = (state, width, ids) => {
  const { fan, words } = state, height = 346, left = 62, right = width - 14, top = 30, low = 212, base = 322;
  const x = (month) => left + 12 + (month * (right - left - 24)) / Math.max(fan.all - 1, 1);
  const shown = fan.lines.length ? fan.lines.flat() : fan.months.map((row) => row[4]);
  const size = scale(Math.max(...shown, 10000)), y = (yen) => low - (yen / size.most) * (low - top);
  const band = (from, to) => svg("path", { class: `fk-band fk-band-${from}`, d: path([
    ...fan.months.map((row, month) => [x(month), y(row[to])]),
    ...fan.months.map((row, month) => [x(month), y(row[from])]).reverse()]) });
  const bars = fan.nothing.flatMap((share, month) => {
    const wide = Math.min(26, (0.62 * (right - left)) / fan.all), tall = (share / 100) * 66, labels = fan.all <= (right - left) / 22;
    return [svg("rect", { x: x(month) - wide / 2, y: base - tall, width: wide, height: tall, class: "fk-none" , fill: `url(#${ids.lines})` }),
      ...(labels ? [svg("text", { x: x(month), y: base - tall - 4, "text-anchor": "middle", class: "fk-count", text: String(share) })] : [])];
  });
  const waits = fan.months.length < fan.all && svg("text", { x: right, y: top + 12, "text-anchor": "end", class: "fk-wait", text: words.waits });
  const middle = fan.months.map((row, month) => [x(month), y(row[2])]);
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${ids.title} ${ids.desc}` },
    svg("title", { id: ids.title, text: `${words.fan}, ${state.played}` }), svg("desc", { id: ids.desc, text: fan.told }),
    svg("defs", {}, svg("pattern", { id: ids.lines, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("rect", { width: 2.2, height: 6, class: "fk-hatch" }))),
    ...grounds({ left, right, top, low, base, x }, size, fan, words),
    ...(fan.months.length ? [band(0, 4), band(1, 3)] : []),
    ...fan.lines.map((line) => svg("path", { class: "fk-life", d: path(line.map((yen, month) => [x(month), y(yen)])) })),
    svg("path", { class: "fk-middle", d: path(middle) }),
    ...middle.map(([cx, cy]) => svg("circle", { cx, cy, r: 3.2, class: "fk-middle-dot" })),
    ...bars, ...(waits ? [waits] : []));
};

const legendOf = ({ words, fan }) => [["band-0", words.eighty], ["band-1", words.fifty], ["line", words.middle],
  ...(fan.lines.length ? [["life", words.one]] : [])].map(([key, text]) =>
  make("li", {}, make("span", { className: `fk-key fk-key-${key}`, "aria-hidden": "true" }), text));

const squaresOf = ({ squares, words }) => [
  make("h4", { text: words.squares }),
  make("div", { className: "fk-squares", "aria-hidden": "true" }, ...squares.groups.flatMap(([key, many]) =>
    Array.from({ length: many }, () => make("i", { className: `fk-${key}` })))),
  make("ul", { className: "fk-groups" }, ...squares.groups.map(([key, , n, text]) => make("li", {},
    make("i", { className: `fk-${key}`, "aria-hidden": "true" }), make("span", {}, make("strong", { text: n }), ` ${text}`)))),
  make("p", { className: "fk-small", text: squares.each })];

let boards = 0;

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const steer = steering(model, refused), where = {}; // what was moved and is not sent yet: a dropped move loses nothing
  const moved = (change) => { Object.assign(where, change); steer.move({ move: "turn", ...where }); };
  const name = `fk-dash-${++boards}-${Math.random().toString(36).slice(2, 7)}`;
  const ids = { title: `${name}-title`, desc: `${name}-desc`, lines: `${name}-lines` };
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const sliders = model.get("state").sliders.map((one) => slider(one, moved));
  const place = own(make("select", {})), placeLabel = make("span", {});
  place.addEventListener("change", () => moved({ platforms: Number(place.value) }));
  const forget = () => Object.keys(where).forEach((key) => delete where[key]);
  const again = button(() => { forget(); steer.move({ move: "again" }); }, "fk-plain");
  const played = make("p", { className: "fk-played" }), figure = make("div", { className: "fk-figure" });
  const legend = make("ul", { className: "fk-legend" }), squares = make("div", { className: "fk-all" }), said = make("div", { className: "fk-said" });
  const spoken = make("p", { className: "fk-hidden", "aria-live": "polite" });
  const twin = make("p", { className: "fk-twin fk-small" });
  const section = make("section", { className: "fk-touch fk-dash" }, title,
    make("div", { className: "fk-settings" }, ...sliders.map(({ element }) => element), make("label", {}, make("span", { className: "fk-ask" }, placeLabel), place),
      make("div", {}, again)), refused, played,
    make("div", { className: "fk-both" }, make("div", {}, legend, figure), squares), said, spoken, twin);
  section.addEventListener("pointerenter", steer.wake);
  section.addEventListener("focusin", steer.wake);
  el.replaceChildren(section);

  const picture = (width) => { if (width) figure.replaceChildren(fanOf(model.get("state"), width, ids)); };
  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    if (steer.settled()) forget();
    state.sliders.forEach((one, at) => sliders[at].draw(one, one.name in where || sliders[at].input === document.activeElement));
    placeLabel.textContent = state.platforms.label;
    if (place.children.length !== state.platforms.words.length) {
      place.replaceChildren(...state.platforms.words.map((text, at) => make("option", { value: String(at), text })));
    }
    if (document.activeElement !== place) place.value = String(state.platforms.at);
    again.textContent = state.again;
    refused.textContent = state.refused;
    played.textContent = state.played;
    legend.replaceChildren(...legendOf(state));
    picture(figure.clientWidth);
    squares.replaceChildren(...squaresOf(state));
    fill(said, state.told);
    if (state.whole) spoken.textContent = `${state.played}. ${state.told.join(" ")}`; // once, at rest
    twin.replaceChildren(state.twin.words, " ", make("code", { text: state.twin.line }));
    section.dataset.turn = state.turn;
    section.dataset.whole = state.whole;
  };
  const stop = [drawing(model, el, draw, title), fitted(figure, picture)];
  return () => stop.forEach((end) => end());
}

export default { render };
