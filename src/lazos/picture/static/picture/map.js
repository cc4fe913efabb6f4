// The whole network, to move about in. The still drawing and the list say the same without this.
const button = document.querySelector("[data-whole-map]");
const still = document.getElementById("still");
const moving = document.getElementById("moving");
const words = button.querySelector("span");
// Without a drawing surface there is nothing to move about in, and no button for it.
if (!document.createElement("canvas").getContext("webgl2")) button.remove();
const first = words.textContent;
let drawn = null;

function colours() {
  // Canvases take no light-dark(): the browser works the colour out on an element first.
  const probe = document.createElement("i");
  moving.append(probe);
  const told = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const names = { thread: "thread", act: "act", loose: "care", soft: "line-strong", line: "line", ink: "ink", quiet: "ink-soft", surface: "surface" };
  const found = Object.fromEntries(Object.entries(names).map(([name, token]) => [name, told(token)]));
  probe.remove();
  return found;
}

// Size says how near, colour how warm; the words for it stand under the drawing and beside the name.
function graphOf({ people, ties, groups }, colour) {
  const graph = new graphology.Graph({ type: "undirected" });
  const sizes = [9, 5, 2.5];
  const fills = { firme: colour.thread, vivo: colour.act, flojo: colour.loose, barbecho: colour.soft };
  for (const { id, x, y, ring, name, tie } of people) {
    graph.addNode(id, { x, y: -y, size: sizes[ring], color: fills[tie], label: name, tie });
  }
  for (const [a, b] of ties) if (graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { size: 1, color: colour.line });
  groups.forEach(({ name, x, y }, n) => {
    graph.addNode(`group-${n}`, { x, y: -y, size: 1, color: "rgba(0,0,0,0)", label: name, forceLabel: true, labelColour: colour.quiet });
  });
  return graph;
}

const said = Object.fromEntries([...document.querySelectorAll("[data-legend] .tie")].map((tie) => [tie.dataset.tie, tie.textContent]));

function hovered(colour) {
  return (context, data, settings) => {
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const text = data.tie ? `${data.label} · ${said[data.tie]}` : data.label;
    const width = context.measureText(text).width;
    context.fillStyle = colour.surface;
    context.fillRect(data.x + data.size, data.y - settings.labelSize, width + 12, settings.labelSize * 2);
    context.fillStyle = colour.ink;
    context.fillText(text, data.x + data.size + 6, data.y + settings.labelSize / 3);
  };
}

// A quarter of a megabyte that only this needs, in order: the second builds on the first.
async function load() {
  for (const src of moving.dataset.needs.split(" ")) {
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      Object.assign(script, { src, onload: done, onerror: failed });
      document.head.append(script);
    });
  }
}

async function draw() {
  await load();
  const response = await fetch(moving.dataset.people, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(response.statusText);
  const colour = colours();
  const sigma = new Sigma(graphOf(await response.json(), colour), moving, {
    labelColor: { attribute: "labelColour", color: colour.ink },
    labelFont: getComputedStyle(document.body).fontFamily,
    labelRenderedSizeThreshold: 8,
    defaultDrawNodeHover: hovered(colour),
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
  });
  sigma.getCamera().setState({ ratio: 1.25 }); // room at the rim for the names of the groups
  const isPerson = (node) => !node.startsWith("group-");
  sigma.on("clickNode", ({ node }) => isPerson(node) && location.assign(moving.dataset.contact.replace("/0/", `/${node}/`)));
  sigma.on("enterNode", ({ node }) => moving.classList.toggle("on-node", isPerson(node)));
  sigma.on("leaveNode", () => moving.classList.remove("on-node"));
  return sigma;
}

button.addEventListener("click", async () => {
  const whole = button.getAttribute("aria-pressed") !== "true";
  button.setAttribute("aria-pressed", whole);
  still.hidden = whole;
  moving.hidden = !whole;
  words.textContent = whole ? button.dataset.back : first;
  if (!whole || drawn) return;
  try {
    drawn = await draw();
  } catch {
    // No network to fetch it with: the still one stays.
    button.hidden = true;
    still.hidden = false;
    moving.hidden = true;
  }
});
