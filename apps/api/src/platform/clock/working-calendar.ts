import { COUNTRIES, type Country } from '@mosty/domain/vocabulary';
import { type CivilDate, WEEKEND, type WorkingCalendar } from '@mosty/domain/working-days';
import { Injectable } from '@nestjs/common';
import Holidays from 'date-holidays';

/**
 * Public holidays of one country, read year by year as somebody asks: talks may go on for years, and no list of years that
 * was made in advance would be long enough.
 */
class HolidaysOf extends Set<CivilDate> {
  private readonly read = new Set<string>();
  private readonly source: Holidays;

  constructor(country: Country) {
    super();
    // Days on which banks or schools are closed, and days of remembrance, are working days of an office.
    this.source = new Holidays(country, { types: ['public'] });
  }

  override has(date: CivilDate): boolean {
    const year = date.slice(0, 4);
    if (!this.read.has(year)) {
      this.read.add(year);
      for (const holiday of this.source.getHolidays(Number(year))) {
        if (holiday.type === 'public') this.add(holiday.date.slice(0, 10));
      }
    }
    return super.has(date);
  }
}

/** On which days offices of both countries work. A new law comes with a new version of the library. */
@Injectable()
export class WorkingCalendars {
  private readonly calendar: WorkingCalendar = {
    weekend: WEEKEND,
    holidays: { PL: new HolidaysOf('PL'), CZ: new HolidaysOf('CZ') },
  };

  /** The year of the moment and the next are read at once, all others when somebody asks for them; each once in a process. */
  forYears(from: Date): WorkingCalendar {
    const year = from.getUTCFullYear();
    for (const country of COUNTRIES) {
      for (const one of [year, year + 1]) this.calendar.holidays[country].has(`${one}-01-01`);
    }
    return this.calendar;
  }
}
