// Ratings on a desk to touch. Python works out what they say; this file shows it and sends presses.

const stars = (n) => "★".repeat(n) + "☆".repeat(5 - n);

const average = (row) =>
  make("li", {}, make("span", { text: row.words }),
    make("div", { className: "fk-track", "aria-hidden": "true" },
      make("div", { className: "fk-fill", style: `width: ${row.percent}%` })));

function render({ model, el }) {
  const refused = make("p", { className: "fk-refused", role: "alert" });
  const press = pressing(model, refused);
  const title = own(make("p", { className: "fk-title", tabindex: "-1" }));
  const laid = make("ul", { className: "fk-laid" });
  const add = make("p", { className: "fk-add" });
  const ratings = make("div", { className: "fk-moves" }, ...model.get("state").labels.map(([n, words]) => {
    const made = button(() => press("add", { stars: n }), "fk-plain");
    made.textContent = stars(n);
    made.setAttribute("aria-label", words);
    made.dataset.stars = n;
    return made;
  }));
  const averages = make("ul", { className: "fk-averages", role: "status" });
  const road = make("div", {});
  const summary = own(make("summary", {}));
  const folded = make("div", {});
  const buttons = Object.fromEntries(model.get("state").buttons.map(([move]) =>
    [move, button(() => press(move), "fk-plain")]));
  const section = make("section", { className: "fk-touch fk-stars" }, title, laid, averages, road, add, ratings, refused,
    make("details", {}, summary, folded), make("div", { className: "fk-moves" }, ...Object.values(buttons)));
  el.replaceChildren(section);

  const draw = (state) => {
    section.setAttribute("aria-label", state.title);
    title.textContent = state.title;
    laid.replaceChildren(...state.stars.map((n) =>
      make("li", { "aria-label": state.labels[n - 1][1], "data-low": String(n < 4) }, make("span", { "aria-hidden": "true", text: stars(n) }))));
    averages.replaceChildren(...state.averages.map(average));
    fill(road, state.road);
    add.textContent = state.add;
    summary.textContent = state.fold;
    fill(folded, state.folded);
    refused.textContent = state.refused;
    state.buttons.forEach(([move, words]) => { buttons[move].textContent = words; });
  };
  return drawing(model, el, draw, title);
}

export default { render };
