// What is kept of the reader: to carry it, to bring it in, to begin anew. Python keeps; this file shows and asks.

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const { words } = model.get("state");
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const lines = make("div"), said = make("div", { className: "fk-said-of", role: "status" });
  const code = make("div", { className: "fk-code", hidden: "" });
  const line = own(make("textarea", { rows: "3", readonly: "", "aria-label": words.codeHere }));
  const copy = button(() => { line.select(); navigator.clipboard?.writeText(line.value); }, "fk-plain");
  copy.textContent = words.copy;
  code.append(make("p", { text: words.codeHere }), line, copy);
  const labelled = (label, move) => { const made = button(move, "fk-plain"); made.textContent = label; return made; };
  const bring = own(make("textarea", { rows: "2", "aria-label": words.bring, spellcheck: "false" }));
  const take = labelled(words.take, () => press("take", { code: bring.value.trim() }));
  const which = own(make("select", { "aria-label": words.forget }));
  const forget = labelled(words.forgetNow, () => press("forget", { notebook: which.value }));
  const all = labelled(words.delete, () => press("delete"));
  const away = make("div", { className: "fk-moves fk-away" }, make("span", { text: words.forget }), which, forget, all);
  take.hidden = true;
  bring.addEventListener("input", () => { take.hidden = true; });
  el.append(make("section", { className: "fk-touch fk-kept", "aria-label": model.get("state").title }, title, lines,
    make("div", { className: "fk-moves" }, labelled(words.carry, () => press("carry"))), code,
    make("p", { text: words.bring }), bring,
    make("div", { className: "fk-moves" }, labelled(words.look, () => { take.hidden = !bring.value.trim(); press("look", { code: bring.value.trim() }); }), take),
    away, said, refused));
  return drawing(model, el, (state) => {
    title.textContent = state.title;
    fill(lines, state.lines);
    fill(said, state.said);
    refused.textContent = state.refused;
    if (state.refused) take.hidden = true;
    code.hidden = !state.code;
    line.value = state.code;
    const chosen = which.value;
    which.replaceChildren(...state.notebooks.map((name) => make("option", { value: name, text: name })));
    if (state.notebooks.includes(chosen)) which.value = chosen;
    away.hidden = !state.notebooks.length;
    forget.textContent = state.asks === "forget" ? words.sure : words.forgetNow;
    all.textContent = state.asks === "delete" ? words.sure : words.delete;
  }, title);
}

export default { render };
