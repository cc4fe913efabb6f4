// A photo of a QR is sent as soon as it is taken. Where the browser reads codes itself, only what the code says is sent.
const form = document.getElementById("scan");
const camera = form.querySelector("[data-camera]");
const photo = form.querySelector("[data-photo]");
const said = camera.querySelector("[data-said]");
const reads = "BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code");

async function textIn(file) {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const found = await createImageBitmap(file).then((image) => detector.detect(image)).catch(() => []);
  return found.length === 1 ? found[0].rawValue : "";
}

if (reads) camera.hidden = false;
if (reads || photo.dataset.photo === "server") {
  photo.addEventListener("change", async () => {
    const [file] = photo.files;
    if (!file) return;
    said.textContent = said.dataset.reading;
    const text = reads ? await textIn(file) : "";
    if (text) {
      form.querySelector("[data-scanned]").value = text;
      photo.value = "";
    } else if (photo.dataset.photo !== "server") {
      said.textContent = said.dataset.none;
      return;
    }
    form.requestSubmit();
  });
}
