// Lines that come one press at a time. Python sends only what was pressed for.

const lineOf = (line) =>
  make("li", { "data-look": line.look }, make("p", { className: "fk-said", text: line.words }),
    ...(line.small ? [make("p", { className: "fk-small", text: line.small })] : []));

function render({ model, el }) {
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const lines = make("ul", { className: "fk-lines", "aria-live": "polite" });
  const next = button(() => press("next"));
  const again = button(() => press("again"), "fk-plain");
  const section = make("section", { className: "fk-touch fk-steps" }, title, lines, refused,
    make("div", { className: "fk-moves" }, next, again));
  el.replaceChildren(section);
  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
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
