// Shared by the cards that are touched: to send a press, to say when nobody
// answers, and to lose no one's place on the keyboard when a card changes.

// Each press is a message, sent when the one before it has been answered: of several changes of a model
// only the last is kept, and a kernel may take quick messages out of turn.
const queues = new WeakMap();

const pressing = (model, refused) => {
  const waiting = [], mine = Math.random();
  queues.set(model, waiting);
  let presses = 0;
  model.on("msg:custom", ({ answered }) => {
    if (answered !== waiting[0]?.at) return; // another view of this card
    waiting.shift();
    if (waiting.length) model.send(waiting[0]);
  });
  return (move, more = {}) => {
    const before = model.get("state");
    setTimeout(() => { if (model.get("state") === before) refused.textContent = before.asleep; }, 4000);
    waiting.push({ move, ...more, at: `${mine} ${++presses}` });
    if (waiting.length === 1) model.send(waiting[0]);
  };
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

// Draws now and after each answer, but for an answer to a press that a later one has overtaken: it knows
// nothing of the later one, and would take back what was just ticked. Where the pressed button is gone,
// the line that says what happens now takes its place, so that the next Tab goes on from here.
const drawing = (model, el, draw, here) => {
  const waiting = queues.get(model) ?? [];
  let passed = false;
  const redraw = () => {
    passed = waiting.length > 1;
    if (passed) return;
    const at = el.contains(document.activeElement) ? document.activeElement : null;
    draw(model.get("state"));
    if (at && (!at.isConnected || at.disabled || at.closest("[hidden]"))) here.focus({ preventScroll: true });
  };
  const settle = () => { if (passed && !waiting.length) redraw(); };
  model.on("change:state", redraw);
  model.on("msg:custom", settle);
  draw(model.get("state"));
  return () => { model.off("change:state", redraw); model.off("msg:custom", settle); };
};
