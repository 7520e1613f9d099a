import { type Citation, placeIn } from '../statute/index.js'

/** One band of a progressive charge: these pieces or pages, at this rate. */
export interface FeeStep {
  /** In Chinese: 第11至30件，每件100元. */
  readonly what: string
  /** The first and last piece or page of the band, from 1. */
  readonly from: number
  readonly to: number
  /** 元 for a piece or page. */
  readonly rateYuan: number
  /** 元 for the band. */
  readonly amountYuan: number
  readonly citation: Citation
}

/** 信息处理费: whole yuan, because every rate is, and the bands it is made of. */
export interface ProcessingFee {
  readonly amountYuan: number
  readonly steps: readonly FeeStep[]
}

interface Band {
  readonly from: number
  readonly to: number
  readonly rateYuan: number
}

/** More than this nobody asks for; it keeps the list of bands short. */
export const MOST_PIECES = 100_000
export const MOST_PAGES = 10_000_000

const PIECES: Citation = placeIn('processingFee', '第四条')
const PAGES: Citation = placeIn('processingFee', '第五条')

/**
 * Information-processing fee charged by piece (按件计收).
 *
 * @param pieces what one applicant asked one body for in one calendar month (自然月), 件; 0 to `MOST_PIECES`
 * @param earlier how many of them were charged for before; only those after are charged
 * @throws RangeError for anything that is not such a whole number
 * @source 国办函〔2020〕109号第四条. That 31 to 40 is the first band above 100 元 is the common reading.
 * @example feeByPiece(41).amountYuan // 4300
 */
export function feeByPiece(pieces: number, earlier = 0): ProcessingFee {
  mustBeCount(pieces, MOST_PIECES)
  mustBeCount(earlier, pieces)
  const bands: Band[] = [
    { from: 1, to: 10, rateYuan: 0 },
    { from: 11, to: 30, rateYuan: 100 },
  ]
  for (let from = 31; from <= pieces; from += 10)
    bands.push({ from, to: from + 9, rateYuan: 200 + 100 * ((from - 31) / 10) })
  return charge(bands, earlier, pieces, '件', PIECES)
}

/**
 * Information-processing fee charged by page (按量计收), for one request alone; nothing is added up over requests.
 *
 * @param pages sides of A4 or smaller, 页; 0 to `MOST_PAGES`
 * @throws RangeError for anything that is not such a whole number
 * @source 国办函〔2020〕109号第五条
 * @example feeByPage(201).amountYuan // 2740
 */
export function feeByPage(pages: number): ProcessingFee {
  mustBeCount(pages, MOST_PAGES)
  const bands: Band[] = [
    { from: 1, to: 30, rateYuan: 0 },
    { from: 31, to: 100, rateYuan: 10 },
    { from: 101, to: 200, rateYuan: 20 },
    { from: 201, to: MOST_PAGES, rateYuan: 40 },
  ]
  return charge(bands, 0, pages, '页', PAGES)
}

function charge(
  bands: readonly Band[],
  earlier: number,
  upTo: number,
  unit: string,
  citation: Citation,
): ProcessingFee {
  const steps: FeeStep[] = []
  for (const band of bands) {
    const from = Math.max(band.from, earlier + 1)
    const to = Math.min(band.to, upTo)
    if (from > to) continue
    const { rateYuan } = band
    const rate = rateYuan === 0 ? '不收费' : `每${unit}${rateYuan}元`
    const range = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`
    steps.push({ what: `${range}，${rate}`, from, to, rateYuan, amountYuan: (to - from + 1) * rateYuan, citation })
  }
  return { amountYuan: steps.reduce((sum, { amountYuan }) => sum + amountYuan, 0), steps }
}

function mustBeCount(value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw new RangeError(`expected a whole number from 0 to ${most}, got ${value}`)
}
