import { createHash } from 'node:crypto';
import { accept, refuse, type Result } from '@mosty/domain/result';
import sharp, { type SharpOptions } from 'sharp';

export const LOGO_LIMITS = {
  megabytes: 5,
  /** More points than any office prints; a small file can unfold into far more. */
  megapixels: 40,
  shortestSide: 48,
  sizes: [64, 256],
} as const;

/** What is read at all; told by the content, whatever the file calls itself. */
const FORMATS = new Set(['png', 'jpeg', 'webp']);

export interface LogoPicture {
  readonly size: number;
  readonly format: 'webp' | 'png';
  readonly content: Buffer;
}

export interface LogoPictures {
  readonly hash: string;
  readonly pictures: readonly LogoPicture[];
}

type Refusals = 'NOT_A_PICTURE' | 'PICTURE_WITH_SCRIPTS' | 'PICTURE_TOO_MANY_PIXELS' | 'PICTURE_TOO_SMALL';

const FIELD = { field: 'logo' } as const;

/**
 * Our own pictures of what was uploaded: read point by point and drawn anew, so that nothing of the file but its picture is
 * left: no place, camera or author, no program behind the end of the file.
 */
export async function toLogoPictures(file: Buffer): Promise<Result<LogoPictures, Refusals>> {
  if (looksLikeMarkup(file)) return refuse('PICTURE_WITH_SCRIPTS', FIELD);
  if (!hasSignature(file)) return refuse('NOT_A_PICTURE', FIELD);
  const most = LOGO_LIMITS.megapixels * 1_000_000;
  const options = { limitInputPixels: false, failOn: 'error', pages: 1 } as const;
  try {
    const { format, width, height } = await sharp(file, options).metadata();
    if (!FORMATS.has(format)) return refuse('NOT_A_PICTURE', FIELD);
    // Known from the head of the file: a bomb is refused before a single point is unpacked.
    if (width * height > most) {
      return refuse('PICTURE_TOO_MANY_PIXELS', { ...FIELD, maxMegapixels: LOGO_LIMITS.megapixels });
    }
    if (Math.min(width, height) < LOGO_LIMITS.shortestSide) {
      return refuse('PICTURE_TOO_SMALL', { ...FIELD, min: LOGO_LIMITS.shortestSide });
    }
    const pictures = await drawAll(file, { ...options, limitInputPixels: most });
    const largest = pictures.findLast(({ format: made }) => made === 'png');
    const hash = createHash('sha256')
      .update(largest?.content ?? file)
      .digest('hex')
      .slice(0, 32);
    return accept({ hash, pictures });
  } catch {
    return refuse('NOT_A_PICTURE', FIELD);
  }
}

/** One after the other: an upload may take some time, not all processors. */
async function drawAll(file: Buffer, options: SharpOptions): Promise<LogoPicture[]> {
  const pictures: LogoPicture[] = [];
  for (const size of LOGO_LIMITS.sizes) {
    const picture = sharp(file, options)
      .autoOrient()
      .resize(size, size, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } });
    pictures.push({ size, format: 'webp', content: await picture.clone().webp({ quality: 90 }).toBuffer() });
    pictures.push({ size, format: 'png', content: await picture.clone().png({ palette: true }).toBuffer() });
  }
  return pictures;
}

/** SVG and every other document that a browser would run. */
function looksLikeMarkup(file: Buffer): boolean {
  const beginning = file
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^[\u00ef\u00bb\u00bf\s\0]+/, '');
  return beginning.startsWith('<') || /<svg[\s>]/i.test(file.subarray(0, 4096).toString('latin1'));
}

/** The libraries behind would read some dozens of formats, each with a history of its own. */
function hasSignature(file: Buffer): boolean {
  const begins = (...bytes: readonly number[]) => bytes.every((byte, place) => file[place] === byte);
  const isWebp = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';
  return begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) || begins(0xff, 0xd8, 0xff) || isWebp;
}
