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
  const found = { thread: told("thread"), soft: told("line-strong"), line: told("line"), ink: told("ink"), act: told("act"), surface: told("surface") };
  probe.remove();
  return found;
}

function graphOf({ people, ties }, colour) {
  const graph = new graphology.Graph({ type: "undirected" });
  const sizes = [9, 5, 2.5];
  const fills = [colour.thread, colour.act, colour.soft];
  for (const { id, x, y, ring, name } of people) {
    graph.addNode(id, { x, y: -y, size: sizes[ring], color: fills[ring], label: name });
  }
  for (const [a, b] of ties) if (graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b, { size: 1, color: colour.line });
  return graph;
}

function hovered(colour) {
  return (context, data, settings) => {
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    const width = context.measureText(data.label).width;
    context.fillStyle = colour.surface;
    context.fillRect(data.x + data.size, data.y - settings.labelSize, width + 12, settings.labelSize * 2);
    context.fillStyle = colour.ink;
    context.fillText(data.label, data.x + data.size + 6, data.y + settings.labelSize / 3);
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
    labelColor: { color: colour.ink },
    labelFont: getComputedStyle(document.body).fontFamily,
    labelRenderedSizeThreshold: 8,
    defaultDrawNodeHover: hovered(colour),
    minCameraRatio: 0.02,
    maxCameraRatio: 3,
  });
  sigma.on("clickNode", ({ node }) => location.assign(moving.dataset.contact.replace("/0/", `/${node}/`)));
  sigma.on("enterNode", () => moving.classList.add("on-node"));
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
