// Ratings on a desk to touch. Python works out what they say; this file shows it and sends presses.

const stars = (n) => "★".repeat(n) + "☆".repeat(5 - n);

const average = (row) =>
  make("li", {}, make("span", { text: row.words }),
    make("div", { className: "fk-track", "aria-hidden": "true" },
      make("div", { className: "fk-fill", style: `width: ${row.percent}%` })));

const inside = (place, { clientX, clientY }) => {
  const box = place.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
};

// Mouse and finger may carry a button: a copy comes along, and where it is let go, `dropped` hears
// whether that is on the desk. Moved by less than a finger's tremble it is a press as ever.
const carrying = (thing, desk, dropped) => {
  let carried = false;
  const carry = (down) => {
    if (down.button) return;
    carried = false;
    const ended = new AbortController();
    const copy = make("span", { className: "fk-copy", "aria-hidden": "true", text: thing.textContent });
    const on = (name, heard) => window.addEventListener(name, (now) => {
      if (now.pointerId === down.pointerId) heard(now);
    }, { signal: ended.signal });
    const over = (now) => desk.classList.toggle("fk-over", inside(desk, now));
    const end = () => { ended.abort(); copy.remove(); desk.classList.remove("fk-over"); };
    on("pointermove", (now) => {
      if (Math.hypot(now.clientX - down.clientX, now.clientY - down.clientY) > 8) carried = true;
      if (!carried) return;
      if (!copy.isConnected) document.body.append(copy);
      copy.style.translate = `${now.clientX}px ${now.clientY}px`;
      over(now);
    });
    on("pointerup", (now) => { end(); if (carried) dropped(inside(desk, now)); });
    on("pointercancel", end);
    // JupyterLab would take a mouse that moves on to the next box for a choice of both.
    window.addEventListener("mousemove", (now) => now.stopPropagation(), { signal: ended.signal, capture: true });
  };
  thing.addEventListener("pointerdown", carry);
  thing.addEventListener("click", (event) => { if (carried && event.detail) event.stopImmediatePropagation(); }, true);
};

const rating = (n, label, press) => {
  const made = button(press, "fk-plain fk-rating");
  made.textContent = stars(n);
  made.setAttribute("aria-label", label);
  return made;
};

function render({ model, el }) {
  el.lang = model.get("lang");
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const laid = make("ul", { className: "fk-laid" });
  const add = make("p", { className: "fk-add" });
  const comesIn = ([n, label]) => {
    const send = () => press("add", { stars: n });
    const made = rating(n, label, send);
    carrying(made, laid, (onDesk) => { if (onDesk) send(); });
    return made;
  };
  const lies = (n, key, label) => {
    const take = () => press("take", { key });
    const made = rating(n, label, take);
    made.dataset.low = String(n < 4);
    carrying(made, laid, (onDesk) => { if (!onDesk) take(); });
    return make("li", { "data-key": key }, made);
  };
  const lay = (state) => { // what lies there stays as it is, under whoever's finger
    [...laid.children].forEach((row) => { if (!state.keys.includes(Number(row.dataset.key))) row.remove(); });
    const from = laid.children.length; // a new one comes last
    state.keys.slice(from).forEach((key, place) => {
      const n = state.stars[from + place];
      laid.append(lies(n, key, state.labels[n - 1][2]));
    });
  };
  const ratings = make("div", { className: "fk-moves" }, ...model.get("state").labels.map(comesIn));
  const hint = make("p", { className: "fk-small" });
  const averages = make("ul", { className: "fk-averages" });
  const road = make("div", {});
  const summary = own(make("summary", {}));
  const folded = make("div", {});
  const buttons = Object.fromEntries(model.get("state").buttons.map(([move]) =>
    [move, button(() => press(move), "fk-plain")]));
  const section = make("section", { className: "fk-touch fk-stars" }, title, laid,
    make("div", { role: "status" }, averages), road, add, ratings, hint, refused,
    make("details", {}, summary, folded), make("div", { className: "fk-moves" }, ...Object.values(buttons)));
  el.replaceChildren(section);

  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    lay(state);
    averages.replaceChildren(...state.averages.map(average));
    fill(road, state.road);
    add.textContent = state.add;
    hint.textContent = state.hint;
    summary.textContent = state.fold;
    fill(folded, state.folded);
    refused.textContent = state.refused;
    state.buttons.forEach(([move, words]) => { buttons[move].textContent = words; });
  };
  return drawing(model, el, draw, title);
}

export default { render };
