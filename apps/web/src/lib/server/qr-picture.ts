/** The picture of a text that a telephone reads, made on the server: it works without JavaScript. */
import QRCode from 'qrcode';

/** As the address of an image; dark on light in both appearances, for cameras. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
