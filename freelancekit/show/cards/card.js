// One question on a card, or several as steps. Python owns the truth: this file shows the
// question, hands back what was chosen, and shows what Python answers with.

let cards = 0;

const radios = (legend, pairs, group, className) =>
  make("fieldset", { className }, make("legend", { text: legend }),
    ...pairs.map(([key, words]) =>
      make("label", {}, own(make("input", { type: "radio", name: group, value: key })), make("span", { text: words }))));

// What a Japanese keyboard gives is a number too: full-width digits, commas, a minus of its own.
const plain = (text) => text.normalize("NFKC").replace(/[,、\s]/g, "").replace(/[−ー―]/g, "-");

const number = (spec, group) => {
  const input = own(make("input", { type: "text", name: group, inputmode: "numeric", autocomplete: "off" }));
  input.addEventListener("input", (event) => { // letters are no number; what an IME is still composing is left alone
    const kept = input.value.replace(/[^\d０-９,，、.．\-−ー]/g, "");
    if (!event.isComposing && kept !== input.value) input.value = kept;
  });
  input.addEventListener("keydown", (event) => { // JupyterLab keeps Enter from submitting
    if (event.isComposing) return;
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step && /^-?\d+$/.test(plain(input.value))) input.value = String(Math.min(spec.most, Math.max(spec.least, +plain(input.value) + step)));
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    input.form.requestSubmit();
  });
  return make("fieldset", {}, make("legend", { text: spec.ask }),
    make("label", { className: "fk-number" }, make("span", { text: spec.labels.number }), input, make("span", { text: spec.unit })));
};

// By mouse, by finger, by keyboard: a line is dragged, or moved by its two arrows.
const dragged = (list, line, told) => {
  line.addEventListener("pointerdown", (event) => {
    if (event.target.closest("button")) return;
    line.setPointerCapture(event.pointerId);
    line.classList.add("fk-held");
    const move = (at) => {
      const over = [...list.children].find((other) => other !== line && at.clientY > other.getBoundingClientRect().top
        && at.clientY < other.getBoundingClientRect().bottom);
      if (!over) return;
      const down = line.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (down) over.after(line); else over.before(line);
    };
    const drop = () => {
      line.classList.remove("fk-held");
      line.removeEventListener("pointermove", move);
      told(line);
    };
    line.addEventListener("pointermove", move);
    line.addEventListener("pointerup", drop, { once: true });
    line.addEventListener("pointercancel", drop, { once: true });
  });
};

const order = (spec, kept) => {
  const list = make("ol", { className: "fk-drag", "aria-label": spec.ask });
  const heard = make("p", { className: "fk-heard", "aria-live": "polite" });
  const words = new Map(spec.options);
  const told = (line) => { heard.textContent = `${words.get(line.dataset.key)}: ${[...list.children].indexOf(line) + 1}`; };
  const item = (key) => {
    const line = make("li", { "data-key": key }, make("span", { className: "fk-grip", "aria-hidden": "true", text: "⠿" }),
      make("span", { className: "fk-words", text: words.get(key) }));
    const move = (sign, label, step) => {
      const button = own(make("button", { type: "button", className: "fk-plain", text: sign, "aria-label": `${label}: ${words.get(key)}` }));
      button.addEventListener("click", () => {
        const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
        if (!other) return;
        if (step < 0) other.before(line); else other.after(line);
        button.focus();
        told(line);
      });
      return button;
    };
    line.append(move("▲", spec.labels.up, -1), move("▼", spec.labels.down, 1));
    dragged(list, line, told);
    return line;
  };
  list.append(...(kept ?? spec.options.map(([key]) => key)).map(item));
  return make("fieldset", {}, make("legend", { text: spec.ask }), make("p", { className: "fk-how", text: spec.labels.drag }), list, heard);
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
  if (spec.kind === "number") return plain(field.value) || null;
  return field.value || null;
};

// The same in code, behind one small sign; it says what is chosen now.
const twin = (spec, form, group) => {
  if (!spec.twin) return "";
  const line = make("code");
  const write = () => {
    const answer = form.isConnected || form.elements.length ? chosen(spec, form, group) : null;
    const code = answer === null ? spec.example : spec.kind === "number" ? answer : JSON.stringify(answer).replaceAll(",", ", ");
    const sure = form.elements[`${group}-sure`]?.value || "fairly";
    line.textContent = spec.twin.replace(/  # .*/, "").replace(spec.example, () => code).replace('sure="fairly"', `sure="${sure}"`);
  };
  write();
  form.addEventListener("change", write);
  form.addEventListener("click", write);
  const copy = own(make("button", { type: "button", className: "fk-plain", text: spec.labels.copy }));
  copy.addEventListener("click", () => navigator.clipboard?.writeText(line.textContent));
  return own(make("details", { className: "fk-twin" }, own(make("summary", { text: "</>", title: spec.labels.twin, "aria-label": spec.labels.twin })), line, copy));
};

const field = (spec, group, item) => {
  const last = item.last();
  if (spec.kind === "number") return number(spec, group);
  if (spec.kind === "order") return order(spec, last);
  if (spec.kind === "text") return text(spec, group, last ?? item.answered().says?.join("\n"));
  return radios(spec.ask, spec.options, group);
};

const sleeping = (note, words) => setTimeout(() => { if (note.isConnected && !note.textContent) note.textContent = words; }, 6000);

const asking = (item) => {
  const spec = item.spec, group = `fk-${++cards}`;
  const note = make("p", { className: "fk-note", role: "status", text: item.refused() });
  const form = make("form", { novalidate: "" }, field(spec, group, item));
  if (spec.sure.length) form.append(radios(spec.labels.sure, spec.sure, `${group}-sure`, "fk-sure"));
  const moves = make("div", { className: "fk-moves" }, own(make("button", { type: "submit", text: spec.labels.send })));
  const press = (data) => { item.reply(data); sleeping(note, spec.labels.asleep); };
  if (spec.peek) {
    const peek = own(make("button", { type: "button", className: "fk-link", text: spec.peek }));
    peek.addEventListener("click", () => press({ answer: null }));
    moves.append(peek);
  }
  form.append(moves, note);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = chosen(spec, form, group);
    if (answer === null) { note.textContent = spec.kind === "number" ? spec.labels.missing : spec.labels.first; return; }
    const sure = spec.sure.length ? form.elements[`${group}-sure`].value : "";
    if (spec.sure.length && !sure) { note.textContent = spec.labels.how; return; }
    note.textContent = "";
    press({ answer, sure });
  });
  moves.append(twin(spec, form, group));
  return form;
};

const verdict = ({ state, word }) => (state
  ? make("p", { className: "fk-verdict", "data-state": state }, make("i", { "aria-hidden": "true" }), make("span", { text: word })) : "");

const changing = (spec, again) => {
  const button = own(make("button", { type: "button", className: "fk-plain fk-change", text: spec.labels.change }));
  button.addEventListener("click", again);
  return button;
};

// An outcome: how near, headline, the moment, why, the picture, what to change next.
const told = (item, again, live) => {
  const { spec } = item, answered = item.answered(), tale = answered.told;
  const shows = make("div", { className: "fk-shows" });
  shows.innerHTML = tale.shows; // written and escaped by Python
  return make("div", { className: "fk-told" }, make("p", { className: "fk-asked", text: spec.ask }), verdict(answered),
    make("p", { className: "fk-headline fk-line", role: "status", tabindex: "-1", text: tale.headline }),
    moment(tale, spec, live), make("p", { className: "fk-why", text: tale.reason }), shows,
    tale.then ? make("p", { className: "fk-then", text: tale.then }) : "",
    ...answered.says.map((words) => make("p", { className: "fk-small", text: words })), changing(spec, again));
};

const closed = (item, again, live) => {
  const { spec } = item, answered = item.answered();
  if (answered.told) return told(item, again, live);
  const asked = spec.kind === "letter" ? "" : make("p", { className: "fk-asked", text: spec.ask });
  const line = make("p", { className: spec.kind === "letter" ? "fk-line fk-sent" : "fk-line", role: "status", tabindex: "-1", text: answered.line });
  const says = make("div", { className: "fk-says" }, ...answered.says.map((words) => make("p", { text: words })));
  return make("div", {}, asked, verdict(answered), line, says, changing(spec, again));
};

// A hint, then the next; the way, when it is wanted. They stay on the card.
const helping = (item) => {
  const { spec } = item;
  if (!spec.helps?.length) return "";
  const said = make("div", { className: "fk-helped", role: "status" }, ...item.helped().split("\n").filter(Boolean).map((words) => make("p", { text: words })));
  const buttons = spec.helps.map(([what, words]) => {
    const button = own(make("button", { type: "button", className: "fk-link", text: words, "data-help": what }));
    button.addEventListener("click", () => item.help(what));
    return button;
  });
  return make("div", { className: "fk-helps" }, ...buttons, said);
};

// Into view: all of it if it fits, its top if it does not. JupyterLab scrolls too, so once more a little later.
const bring = (element) => {
  const look = () => {
    if (!element.isConnected) return;
    const fits = element.getBoundingClientRect().height < innerHeight - 170;
    element.scrollIntoView({ block: fits ? "nearest" : "start", behavior: "instant" });
  };
  requestAnimationFrame(look);
  setTimeout(look, 250);
};

// Whether the box of this card has just been run by hand: it is the chosen one, or the one before it.
const justRun = (el) => {
  const cell = el.closest(".jp-Cell"), active = document.querySelector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Cell.jp-mod-active");
  if (!cell || !active) return false;
  const near = [...cell.parentElement.querySelectorAll(":scope > .jp-Cell")];
  const steps = near.indexOf(active) - near.indexOf(cell);
  return steps === 0 || steps === 1;
};

// What one question of a card needs, by its place among them.
const itemOf = (model, at) => ({
  spec: model.get("items")[at].spec,
  answered: () => model.get("items")[at].answered,
  refused: () => model.get("items")[at].refused?.text ?? "",
  helped: () => model.get("items")[at].helped?.text ?? "",
  last: () => (model.get("reply").at === at ? model.get("reply").answer : undefined) ?? undefined,
  reply: (data) => { model.set("reply", { sure: "", ...data, at, press: Date.now() }); model.save_changes(); },
  help: (what) => { model.set("help", { what, at, press: Date.now() }); model.save_changes(); },
});

const kept = (item) => Boolean(item.answered().line || item.answered().told);

const stepping = (steps, items, at, go) => {
  if (!steps.length) return "";
  const { labels } = items[at].spec;
  const dots = items.map((item, n) => {
    const dot = own(make("button", { type: "button", className: `fk-dot${kept(item) ? " fk-done" : ""}`, "aria-label": steps[n],
      ...(n === at ? { "aria-current": "step" } : {}) }));
    dot.addEventListener("click", () => go(n));
    return dot;
  });
  const next = own(make("button", { type: "button", className: kept(items[at]) ? "" : "fk-plain", text: labels.next }));
  next.addEventListener("click", () => go(at + 1));
  const done = items.every(kept) ? make("strong", { className: "fk-all", text: labels.done }) : "";
  return make("div", { className: "fk-steps" }, make("span", { className: "fk-count", text: steps[at] }), done,
    make("span", { className: "fk-dots" }, ...dots), ...(at + 1 < items.length ? [next] : []));
};

function render({ model, el }) {
  el.lang = model.get("lang");
  const items = model.get("items").map((_, at) => itemOf(model, at));
  const open = items.findIndex((item) => !kept(item));
  let at = open < 0 ? items.length - 1 : open, before = model.get("items");
  const draw = ({ reopened = false, live = false, focus = false } = {}) => {
    const item = items[at], { spec } = item, done = kept(item) && !reopened;
    const card = make("section", { className: `fk-card fk-${spec.kind}${done ? " fk-quiet" : ""}${done && item.answered().told ? " fk-open" : ""}`,
      "aria-label": spec.ask });
    if (spec.face) { const face = make("span", { className: "fk-face" }); face.innerHTML = spec.face; card.append(face); }
    if (spec.title) card.append(make("p", { className: "fk-title", text: spec.title }));
    if (spec.message) card.append(make("p", { className: "fk-message", text: spec.message }));
    card.append(done ? closed(item, () => draw({ reopened: true, focus: true }), live) : asking(item), helping(item),
      stepping(model.get("steps"), items, at, (n) => { at = n; draw({ focus: true }); }));
    el.replaceChildren(card);
    if (focus) card.querySelector(done ? ".fk-line" : "input, textarea, button")?.focus({ preventScroll: true });
    if (live) bring(card);
  };
  const changed = () => {
    const was = before[at], now = model.get("items")[at];
    before = model.get("items");
    if (now.answered.press !== was.answered.press) draw({ live: true, focus: true });
    else if (now.helped?.press !== was.helped?.press) el.querySelector(".fk-helps")?.replaceWith(helping(items[at]));
    const note = el.querySelector(".fk-note");
    if (note && now.refused?.press !== was.refused?.press) note.textContent = now.refused?.text ?? "";
  };
  model.on("change:items", changed);
  draw();
  setTimeout(() => { if (justRun(el)) bring(el); }, 60);
  return () => model.off("change:items", changed);
}

export default { render };
