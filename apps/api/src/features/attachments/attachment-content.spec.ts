import { describe, expect, it } from '@jest/globals';
import * as files from '../../../test/attached-files.ts';
import { seeContent } from './attachment-content.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('what a file is', () => {
  it.each<[string, Buffer, string]>([
    ['umowa.exe', files.PDF, 'pdf'],
    ['a', files.DOCX, 'docx'],
    ['a', files.XLSX, 'xlsx'],
    ['a', files.PPTX, 'pptx'],
    ['a.zip', files.ODT, 'odt'],
    ['a', files.ODS, 'ods'],
    ['a', files.ODP, 'odp'],
    ['a', files.PNG, 'png'],
    ['a', files.JPEG, 'jpeg'],
    ['a', files.WEBP, 'webp'],
    ['a', files.ICS, 'ics'],
    ['a.txt', files.ICS, 'ics'],
    ['dopis.txt', Buffer.from('Příliš žluťoučký kůň'), 'txt'],
    ['dopis.txt', Buffer.from('Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1', 'latin1'), 'txt'],
    ['dopis', utf16('Dzień dobry'), 'txt'],
    ['tabela.CSV', Buffer.from('gmina;kod\nPrudnik;1610043\n'), 'csv'],
    ['a.txt', Buffer.from('2 < 3 and 5 > 4'), 'txt'],
  ])('%s: its content says so', async (name, content, type) => {
    expect(await seeContent(content, name)).toEqual({ type });
  });

  it.each<[string, Buffer, string]>([
    ['a.pdf', Buffer.alloc(0), 'EMPTY'],
    ['umowa.pdf', files.EXE, 'TYPE'],
    ['a.txt', Buffer.from('a\0b'), 'TYPE'],
    ['a.docx', files.ZIP, 'TYPE'],
    ['a.txt', Buffer.from(`\ufeff${'\0'.repeat(8)}`, 'utf16le'), 'TYPE'],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'TYPE'],
    ['a.docm', files.DOCM, 'MACROS'],
    ['a.docx', files.DISGUISED_DOCM, 'MACROS'],
    ['a.odt', files.ODT_WITH_MACROS, 'MACROS'],
    ['a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'SCRIPTS'],
    ['a.png', Buffer.from('<?xml version="1.0"?><svg/>'), 'SCRIPTS'],
    ['a.txt', Buffer.from('  <!DOCTYPE html><p>a</p>'), 'SCRIPTS'],
    ['a.csv', Buffer.from('a;b\n<script>alert(1)</script>'), 'SCRIPTS'],
    ['a.txt', utf16('<html>'), 'SCRIPTS'],
    ['a.txt', Buffer.from('#!/bin/sh\nrm -rf'), 'SCRIPTS'],
    ['a.docx', files.DOCX.subarray(0, files.DOCX.length - 30), 'DAMAGED'],
  ])('%s is not taken', async (name, content, why) => {
    expect(await seeContent(content, name)).toEqual({ why });
  });
});
