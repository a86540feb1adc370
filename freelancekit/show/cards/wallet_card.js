// A wallet to touch. Python plays; this file shows what it says, and sends presses.

const bar = (lot) =>
  make("li", { className: lot.soon ? "fk-soon" : "", "data-key": lot.key },
    make("span", { text: lot.words }),
    make("div", { className: "fk-track", "aria-hidden": "true" },
      make("div", { className: "fk-time", style: `width: ${lot.percent}%` })));

function render({ model, el }) {
  el.lang = model.get("lang");
  const title = make("p", { className: "fk-title", role: "status" });
  const cost = own(make("input", { type: "number", min: "1", step: "1", value: "2" }));
  const costLabel = make("label", {});
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const buttons = model.get("state").buttons.map(([move]) => {
    const made = button(() => press(move, { connects: cost.value === "" ? null : Number(cost.value) }));
    made.dataset.move = move;
    if (["undo", "again", "show"].includes(move)) made.className = "fk-plain";
    return made;
  });
  const lots = make("ul", { className: "fk-lots" });
  const ended = make("p", {});
  const heading = make("h4", {});
  const ledger = make("ol", { "aria-live": "polite" });
  const goal = make("div", { className: "fk-goal" });
  el.replaceChildren(make("section", { className: "fk-wallet", "aria-label": "wallet" },
    goal, title, make("div", { className: "fk-moves" }, ...buttons, costLabel), refused, lots, ended, heading, ledger));

  const draw = () => {
    const state = model.get("state");
    title.textContent = state.title;
    goal.hidden = !state.goal.words;
    if (state.goal.cost) { cost.value = String(state.goal.cost); cost.disabled = true; }
    goal.dataset.state = state.goal.state ?? "";
    goal.replaceChildren(...[state.goal.words, state.goal.count, state.goal.told].filter(Boolean).map((text) => make("p", { text })));
    state.buttons.forEach(([, words], place) => { buttons[place].textContent = words; });
    costLabel.replaceChildren(state.cost, " ", cost);
    refused.textContent = state.refused;
    lots.replaceChildren(...(state.lots.length ? state.lots.map(bar) : [make("li", { text: state.empty })]));
    ended.textContent = state.ended;
    heading.textContent = state.heading;
    ledger.replaceChildren(...state.ledger.map((text) => make("li", { text })));
  };
  model.on("change:state", draw);
  draw();
  return () => model.off("change:state", draw);
}

export default { render };
