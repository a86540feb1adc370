// The client's chair to touch. Python keeps the evenings; this file shows letters and sends presses.

const letterOf = (press) => {
  const title = make("p", { className: "fk-name" });
  const mark = make("span", { className: "fk-mark" });
  const words = make("div", {});
  const say = button(() => press("choose", { letter: item.dataset.key }));
  const item = make("li", { className: "fk-letter" }, title, words, mark, say);
  return { item, draw: (letter) => {
    item.dataset.key = letter.key;
    item.dataset.place = letter.place;
    title.textContent = letter.title;
    mark.textContent = letter.mark;
    mark.hidden = !letter.mark;
    fill(words, letter.words);
    say.hidden = letter.place > 0;
    say.textContent = letter.button;
    say.setAttribute("aria-label", letter.label);
  } };
};

const span = (bar) => {
  const band = make("div", { className: "fk-band", style: `left: ${bar.least}%; width: ${Math.max(bar.most - bar.least, 1)}%` });
  const dot = bar.clear ? [make("div", { className: "fk-dot", style: `left: ${bar.usual}%` })] : [];
  return make("div", { className: "fk-scale", "aria-hidden": "true" }, band, make("div", { className: "fk-middle" }), ...dot);
};

const feature = (bar) =>
  make("li", { className: bar.clear ? "fk-clear" : "fk-open", "data-key": bar.key },
    make("div", { className: "fk-words" }, make("span", { text: bar.words }),
      ...(bar.mark ? [make("span", { className: "fk-mark", text: bar.mark })] : [])),
    span(bar));

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const scene = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const status = make("p", { className: "fk-status", role: "status" });
  const rows = [], list = make("ul", { className: "fk-grid" });
  const buttons = Object.fromEntries(model.get("state").buttons.map(([move]) =>
    [move, button(() => press(move), move === "done" || move === "more" ? "" : "fk-plain")]));
  const whyNot = make("p", { className: "fk-small" });
  const heading = make("h4", {}), said = make("p", { className: "fk-said" });
  const bars = make("ul", { className: "fk-features" });
  const scale = make("div", { className: "fk-ticks", "aria-hidden": "true" });
  const note = make("p", { className: "fk-small" });
  const result = make("div", { className: "fk-result" }, heading, said, bars, scale, note);
  const section = make("section", { className: "fk-touch fk-chair" }, scene, status, list, result,
    refused, make("div", { className: "fk-moves" }, ...Object.values(buttons)), whyNot);
  el.replaceChildren(section);

  const drawResult = (shown) => {
    result.hidden = !shown;
    if (!shown) return;
    heading.textContent = shown.heading;
    said.textContent = shown.said;
    bars.replaceChildren(...shown.bars.map(feature));
    fill(scale, shown.scale, "span");
    note.textContent = shown.bars.every((bar) => bar.clear) ? "" : shown.note;
  };
  const draw = (state) => {
    section.setAttribute("aria-label", state.scene);
    scene.textContent = state.scene;
    status.textContent = state.status;
    refused.textContent = state.refused;
    list.hidden = !state.letters.length;
    state.letters.forEach((letter, place) => {
      if (!rows[place]) list.append((rows[place] = letterOf(press)).item);
      rows[place].draw(letter);
    });
    state.buttons.forEach(([move, words]) => { buttons[move].textContent = words; });
    buttons.done.hidden = buttons.undo.hidden = !state.letters.some((letter) => letter.place);
    buttons.more.hidden = !state.more;
    whyNot.textContent = state.why_not;
    drawResult(state.result);
  };
  return drawing(model, el, draw, scene);
}

export default { render };
