// Lines that come one press at a time. Python sends only what was pressed for.

const lineOf = (line) => {
  const row = make("li", { "data-look": line.look });
  if (line.face) { const face = make("span", { className: "fk-face", "aria-hidden": "true" }); face.innerHTML = line.face; row.append(face); }
  row.append(make("p", { className: "fk-said", text: line.words }), ...(line.small ? [make("p", { className: "fk-small", text: line.small })] : []));
  return row;
};

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const lines = make("ul", { className: "fk-lines", "aria-live": "polite" });
  const next = button(() => press("next"));
  const again = button(() => press("again"), "fk-plain");
  const top = make("div", { className: "fk-top-of", "aria-hidden": "true" });
  const moves = make("div", { className: "fk-moves" }, next, again);
  const section = make("section", { className: "fk-touch fk-steps" }, title, top, moves, refused, lines);
  const drawTop = typeof stairs === "function" ? stairs(top) : ((state) => { // a square a week, grey as the week was
    top.replaceChildren(...Array.from({ length: state.of }, (_, n) => make("i", { className: n < state.lines.length ? state.lines[n].look || "week" : "" })));
  });
  el.replaceChildren(section);
  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    drawTop(state);
    lines.replaceChildren(...state.lines.map(lineOf));
    next.textContent = state.button;
    next.hidden = !state.button;
    again.textContent = state.again;
    again.hidden = !state.lines.length;
    refused.textContent = state.refused;
  };
  return drawing(model, el, draw, title);
}

export default { render };
