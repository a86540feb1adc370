// One question on a card. Python owns the truth: this file shows the question,
// hands back what was chosen, and shows the one line that Python answers with.

let cards = 0;

const radios = (legend, pairs, group, className) =>
  make("fieldset", { className }, make("legend", { text: legend }),
    ...pairs.map(([key, words]) =>
      make("label", {}, own(make("input", { type: "radio", name: group, value: key })), words)));

const number = (spec, group) => {
  const input = own(make("input", { type: "number", name: group, step: "1", inputmode: "numeric",
    min: String(spec.least), max: String(spec.most) }));
  input.addEventListener("keydown", (event) => { // JupyterLab keeps Enter from submitting
    if (event.key !== "Enter") return;
    event.preventDefault();
    input.form.requestSubmit();
  });
  return make("fieldset", {}, make("legend", { text: spec.ask }),
    make("label", {}, spec.labels.number, input, spec.unit));
};

const order = (spec, kept) => {
  const list = make("ol", { "aria-label": spec.ask });
  const told = make("p", { className: "fk-note", "aria-live": "polite" });
  const item = ([key, words]) => {
    const line = make("li", { "data-key": key }, make("span", { text: words }));
    const move = (label, step) => {
      const button = own(make("button", { type: "button", className: "fk-plain", text: label,
        "aria-label": `${label}: ${words}` }));
      button.addEventListener("click", () => {
        const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
        if (!other) return;
        if (step < 0) other.before(line); else other.after(line);
        button.focus();
        told.textContent = `${words}: ${[...list.children].indexOf(line) + 1}`;
      });
      return button;
    };
    line.append(move(spec.labels.up, -1), move(spec.labels.down, 1));
    return line;
  };
  const words = new Map(spec.options);
  const keys = kept ?? spec.options.map(([key]) => key);
  list.append(...keys.map((key) => item([key, words.get(key)])));
  return make("fieldset", {}, make("legend", { text: spec.ask }), list, told);
};

const text = (spec, group, kept) => {
  const area = own(make("textarea", { name: group, rows: String(spec.rows), spellcheck: "false" }));
  area.value = kept ?? "";
  area.addEventListener("keydown", (event) => { // JupyterLab takes Enter; Shift and Enter still goes on to the next box
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
  });
  return make("fieldset", {}, make("label", {}, make("span", { className: "fk-ask", text: spec.ask }), area));
};

const chosen = (spec, form, group) => {
  if (spec.kind === "order") return [...form.querySelectorAll("li")].map((line) => line.dataset.key);
  const field = form.elements[group];
  if (spec.kind === "text") return field.value.trim() ? field.value : null;
  if (spec.kind !== "number") return field.value || null;
  return field.value === "" ? null : field.value;
};

const open = (model, el, draw) => {
  const spec = model.get("spec");
  const group = `fk-${++cards}`;
  const note = make("p", { className: "fk-note", role: "status" });
  const form = make("form", { novalidate: "" });
  if (spec.kind === "number") form.append(number(spec, group));
  else if (spec.kind === "order") form.append(order(spec, model.get("reply").answer));
  else if (spec.kind === "text") form.append(text(spec, group, model.get("reply").answer ?? model.get("answered").says?.join("\n")));
  else form.append(radios(spec.ask, spec.options, group));
  if (spec.sure.length) form.append(radios(spec.labels.sure, spec.sure, `${group}-sure`, "fk-sure"));
  form.append(own(make("button", { type: "submit", text: spec.labels.send })), note);
  if (spec.twin) form.append(make("p", { className: "fk-twin" }, spec.labels.twin, make("code", { text: spec.twin })));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = chosen(spec, form, group);
    if (answer === null) { note.textContent = spec.labels.first; return; }
    const sure = spec.sure.length ? form.elements[`${group}-sure`].value : "";
    if (spec.sure.length && !sure) { note.textContent = spec.labels.how; return; }
    note.textContent = "";
    model.set("reply", { answer, sure, press: Date.now() });
    model.save_changes();
    draw.focus = true;
    setTimeout(() => { if (form.isConnected && !note.textContent) note.textContent = spec.labels.asleep; }, 4000);
  });
  return form;
};

const closed = (model, draw) => {
  const spec = model.get("spec");
  const again = own(make("button", { type: "button", className: "fk-plain", text: spec.labels.change }));
  again.addEventListener("click", () => draw({ reopened: true }));
  const asked = spec.kind === "letter" ? "" : make("p", { className: "fk-asked", text: spec.ask });
  const line = make("p", { className: "fk-line", role: "status", tabindex: "-1" }, model.get("answered").line, again);
  const says = make("div", { className: "fk-says" }, ...model.get("answered").says.map((words) => make("p", { text: words })));
  return make("div", {}, asked, line, says);
};

function render({ model, el }) {
  const draw = ({ reopened = false } = {}) => {
    const spec = model.get("spec");
    const quiet = model.get("answered").line && !reopened;
    const card = make("section", { className: `fk-card fk-${spec.kind}${quiet ? " fk-quiet" : ""}`,
      "aria-label": spec.ask });
    if (spec.title) card.append(make("p", { className: "fk-title", text: spec.title }));
    if (spec.message) card.append(make("p", { className: "fk-message", text: spec.message }));
    card.append(quiet ? closed(model, draw) : open(model, el, draw));
    el.replaceChildren(card);
    if (reopened) card.querySelector("input, button")?.focus();
    else if (quiet && draw.focus) card.querySelector(".fk-line").focus();
    draw.focus = false;
  };
  const redraw = () => draw();
  const refuse = () => {
    const note = el.querySelector(".fk-note[role=status]");
    if (note) note.textContent = model.get("refused").text;
  };
  model.on("change:answered", redraw);
  model.on("change:refused", refuse);
  draw();
  return () => {
    model.off("change:answered", redraw);
    model.off("change:refused", refuse);
  };
}

export default { render };
