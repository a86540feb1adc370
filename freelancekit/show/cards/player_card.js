// One career, day by day. Python plays; this file shows the day and sends what was pressed.

const SHAPES = { // told apart by shape; the colour says it once more
  letter: (x, y) => svg("rect", { x: x - 5, y: y - 3.6, width: 10, height: 7.2, class: "fk-mark-letter" }),
  work: (x, y) => svg("path", { d: `M${x} ${y - 5.4}L${x + 5.4} ${y}L${x} ${y + 5.4}L${x - 5.4} ${y}Z`, class: "fk-mark-work" }),
  money: (x, y) => svg("circle", { cx: x, cy: y, r: 4.8, class: "fk-mark-money" }),
  stars: (x, y) => svg("path", { d: `M${x} ${y - 5.4}L${x + 5.2} ${y + 4.2}L${x - 5.2} ${y + 4.2}Z`, class: "fk-mark-stars" }),
  lost: (x, y) => svg("path", { d: `M${x - 4.4} ${y - 4.4}L${x + 4.4} ${y + 4.4}M${x + 4.4} ${y - 4.4}L${x - 4.4} ${y + 4.4}`, class: "fk-mark-lost" }),
};

// The days of a month as places in one row, or in two where it is narrow; marks stand above each other.
const monthOf = (month, width, ids) => {
  const rows = width < 480 ? 2 : 1, each = Math.ceil(month.days / rows), step = Math.min((width - 6) / each, 34), tall = 100;
  const x = (day) => 3 + step * ((day % each) + 0.5), ground = (day) => 74 + tall * Math.floor(day / each);
  const drawn = [], high = {};
  for (let day = 0; day < month.days; day++) {
    const past = day < month.now;
    drawn.push(svg("line", { x1: x(day) - step * 0.42, x2: x(day) + step * 0.42, y1: ground(day), y2: ground(day), class: past ? "fk-past" : "fk-ahead" }));
    const labels = step > 19 || day % each % 5 === 4 || day % each === 0;
    if (labels) drawn.push(svg("text", { x: x(day), y: ground(day) + 16, "text-anchor": "middle", class: past ? "" : "fk-wait", text: String(day + 1) }));
  }
  month.marks.forEach(([day, kind]) => {
    high[day] = (high[day] ?? 0) + 1;
    if (high[day] < 5) drawn.push(SHAPES[kind](x(day), ground(day) + 4 - 15 * high[day]));
  });
  const height = 74 + 24 + tall * (rows - 1);
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${ids.title} ${ids.desc}` },
    svg("title", { id: ids.title, text: month.title }), svg("desc", { id: ids.desc, text: month.told }), ...drawn);
};

const keyOf = ([kind, words]) => make("li", {}, svg("svg", { width: 14, height: 14, "aria-hidden": "true" }, SHAPES[kind](7, 7)), words);

const numberField = (label, value, least, most) => {
  const input = own(make("input", { type: "number", step: "1", min: String(least), max: String(most), value: String(value) }));
  const words = make("span", { text: label });
  return { element: make("label", {}, words, input), input, words, value: () => (input.value === "" ? null : Number(input.value)) };
};

let players = 0;

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const name = `fk-player-${++players}-${Math.random().toString(36).slice(2, 7)}`;
  const ids = { title: `${name}-title`, desc: `${name}-desc` };
  const title = own(make("p", { className: "fk-title", tabindex: "-1", role: "status" }));
  const facts = make("dl", { className: "fk-facts" }), diaryTitle = make("h4", {});
  const moves = make("div", { className: "fk-moves" });
  const buttons = model.get("state").buttons.map(([move]) => button(() => press(move)));
  const again = button(() => press("again"), "fk-plain");
  moves.append(...buttons, again);
  const monthTitle = make("h4", {}), figure = make("div", { className: "fk-figure" }), keys = make("ul", { className: "fk-legend" });
  const diary = make("ol", { className: "fk-diary", "aria-live": "polite" }), more = make("p", { className: "fk-small" });
  const twin = make("p", { className: "fk-twin fk-small" }), hand = make("div", { className: "fk-hand" });
  const section = make("section", { className: "fk-touch fk-player" }, title, facts, hand, refused, moves, monthTitle, figure, keys,
    diaryTitle, more, diary, twin);
  el.replaceChildren(section);

  // By hand: the fields stay, the jobs are those of the day.
  const given = model.get("state").hand;
  const fields = (given?.fields ?? []).map(([key, label, value, least, most]) => [key, numberField(label, value, least, most)]);
  const set = (given?.set ?? []).map(([key, label, value]) => {
    const field = numberField(label, value, 0, 10080);
    field.input.addEventListener("change", () => press(key, { n: field.value() }));
    return [key, onEnterField(field, () => press(key, { n: field.value() }))];
  });
  const handTitle = make("h4", {}), jobs = make("ul", { className: "fk-grid" });
  if (given) hand.append(handTitle, make("div", { className: "fk-fields" }, ...fields.map(([, field]) => field.element)), jobs,
    make("div", { className: "fk-fields" }, ...set.map(([, field]) => field.element)));
  const rows = []; // a place on the board keeps its button, and whoever stands on it
  const rowOf = (place) => {
    const called = make("p", { className: "fk-name" }), face = make("ul", { className: "fk-face" }), said = make("p", { className: "fk-small" });
    const values = () => Object.fromEntries(fields.map(([key, field]) => [key, field.value()]));
    const write = button(() => press("write", { place: place + 1, ...values() }), "fk-plain");
    jobs.append(make("li", {}, called, face, make("div", { className: "fk-moves" }, write), said));
    return (job) => {
      called.textContent = job.name;
      fill(face, job.facts, "li");
      write.textContent = job.label;
      write.setAttribute("aria-label", `${job.label}: ${job.name}`);
      said.textContent = job.said;
    };
  };

  const picture = (width) => { if (width) figure.replaceChildren(monthOf(model.get("state").month, width, ids)); };
  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    facts.replaceChildren(...state.facts.map(([label, value]) => make("div", {}, make("dt", { text: label }), make("dd", { text: value }))));
    state.buttons.forEach(([, words], at) => { buttons[at].textContent = words; buttons[at].disabled = state.over; });
    again.textContent = state.again;
    refused.textContent = state.refused;
    monthTitle.textContent = state.month.title;
    picture(figure.clientWidth);
    keys.replaceChildren(...state.month.names.map(keyOf));
    diaryTitle.textContent = state.diary.title;
    more.textContent = state.diary.more;
    fill(diary, state.diary.lines, "li");
    twin.replaceChildren(...(state.twin.length ? [state.twin[0], " ", make("code", { text: state.twin[1] })] : []));
    hand.hidden = !state.hand;
    if (!state.hand) return;
    handTitle.textContent = state.hand.title;
    state.hand.jobs.forEach((job, place) => { (rows[place] ??= rowOf(place))(job); });
    set.forEach(([, field], row) => { if (field.input !== document.activeElement) field.input.value = String(state.hand.set[row][2]); });
  };
  const stop = [drawing(model, el, draw, title), fitted(figure, picture)];
  return () => stop.forEach((end) => end());
}

const onEnterField = (field, press) => { onEnter(field.input, press); return field; };

export default { render };
