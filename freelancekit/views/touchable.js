// Shared by the cards that are touched: to send a press, to say when nobody
// answers, and to lose no one's place on the keyboard when a card changes.

const pressing = (model, refused) => (move, more = {}) => {
  const before = model.get("state");
  model.set("press", { move, ...more, at: performance.now() });
  model.save_changes();
  setTimeout(() => { if (model.get("state") === before) refused.textContent = before.asleep; }, 4000);
};

const button = (press, className = "") => {
  const made = own(make("button", { type: "button", className }));
  made.addEventListener("click", press);
  return made;
};

const onEnter = (input, press) => { // JupyterLab keeps Enter from submitting
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    press();
  });
  return input;
};

const fill = (element, texts, tag = "p") => element.replaceChildren(...texts.map((text) => make(tag, { text })));

// Draws now and after each answer. Where the pressed button is gone, the line that says what
// happens now takes its place, so that the next Tab goes on from here.
const drawing = (model, el, draw, here) => {
  const redraw = () => {
    const at = el.contains(document.activeElement) ? document.activeElement : null;
    draw(model.get("state"));
    if (at && (at.disabled || at.closest("[hidden]"))) here.focus({ preventScroll: true });
  };
  model.on("change:state", redraw);
  draw(model.get("state"));
  return () => model.off("change:state", redraw);
};
