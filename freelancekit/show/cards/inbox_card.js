// A week of messages to touch. Python keeps what was written; this file shows it and sends presses.

const day = (row) =>
  make("li", {}, make("p", { className: "fk-small", text: row.when }),
    make("p", { className: "fk-wrote", text: row.wrote }), make("p", { className: "fk-desk", text: row.desk }));

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const scene = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const words = make("p", { className: "fk-message" });
  const options = make("ul", { className: "fk-options" });
  const sent = make("p", { className: "fk-wrote" });
  const back = make("p", { className: "fk-message fk-back", role: "status" });
  const week = make("ul", { className: "fk-week" });
  const buttons = Object.fromEntries(model.get("state").buttons.map(([move]) =>
    [move, button(() => press(move), move === "next" ? "" : "fk-plain")]));
  const section = make("section", { className: "fk-touch fk-inbox" }, scene, words, options, sent, back, week,
    refused, make("div", { className: "fk-moves" }, ...Object.values(buttons)));
  el.replaceChildren(section);

  const option = ({ key, words: text }) => {
    const choose = button(() => press("answer", { key }), "fk-plain");
    choose.textContent = text;
    choose.dataset.key = key;
    return make("li", {}, choose);
  };
  const draw = (state) => {
    section.setAttribute("aria-label", state.scene);
    scene.textContent = state.scene;
    words.textContent = state.words;
    words.hidden = !state.words;
    options.hidden = !state.options.length;
    options.replaceChildren(...state.options.map(option));
    sent.textContent = state.sent;
    sent.hidden = !state.sent;
    back.textContent = state.back;
    back.hidden = !state.back;
    week.hidden = !state.week.length;
    week.replaceChildren(...state.week.map(day));
    refused.textContent = state.refused;
    state.buttons.forEach(([move, text]) => { buttons[move].textContent = text; });
    buttons.next.hidden = !state.next;
  };
  const redraw = () => {
    const inside = el.contains(document.activeElement);
    draw(model.get("state"));
    if (!inside) return;
    const onward = buttons.next.hidden ? scene : buttons.next;
    onward.focus({ preventScroll: true });
  };
  model.on("change:state", redraw);
  draw(model.get("state"));
  return () => model.off("change:state", redraw);
}

export default { render };
