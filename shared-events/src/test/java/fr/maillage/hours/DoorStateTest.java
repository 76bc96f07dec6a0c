package fr.maillage.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.hours.OpeningHours.Now;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a door is like at a moment: open, closed, or neither. 24 November 2026 is a Tuesday, 1 May a Friday. */
class DoorStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            Mo-Su 00:00-24:00 "uniquement sur rendez-vous"     ~ 2026-11-24T10:00 ~ unknown uniquement sur rendez-vous
            "sur rendez-vous"                                  ~ 2026-11-24T10:00 ~ unknown sur rendez-vous
            "RDV uniquement"                                   ~ 2026-11-29T23:00 ~ unknown RDV uniquement
            Mo-Fr 09:00-12:00 || "sur rendez-vous"             ~ 2026-11-24T10:00 ~ open
            Mo-Fr 09:00-12:00 || "sur rendez-vous"             ~ 2026-11-24T12:00 ~ unknown sur rendez-vous
            Mo-Fr 09:00-12:00 || "sur rendez-vous"             ~ 2026-11-28T10:00 ~ unknown sur rendez-vous
            Mo-Fr 09:00-12:00; "sur rendez-vous"               ~ 2026-11-24T10:00 ~ unknown sur rendez-vous
            Tu 14:00-17:00 "sur inscription"                   ~ 2026-11-24T15:00 ~ unknown sur inscription
            Tu 14:00-17:00 "sur inscription"                   ~ 2026-11-24T18:00 ~ closed
            Tu 14:00-17:00 open "sur inscription"              ~ 2026-11-24T15:00 ~ open
            Mo-Fr unknown "selon affluence"                    ~ 2026-11-24T15:00 ~ unknown selon affluence
            Mo-Fr unknown                                      ~ 2026-11-28T15:00 ~ closed
            unknown                                            ~ 2026-11-28T15:00 ~ unknown
            Mo-Fr                                              ~ 2026-11-24T15:00 ~ unknown
            Tu 09:00-17:00, Tu 12:00-14:00 unknown "x"         ~ 2026-11-24T12:30 ~ unknown x
            Tu 09:00-17:00; Tu 12:00-14:00 unknown "x"         ~ 2026-11-24T15:00 ~ closed
            Mo-Fr 09:00-12:00 || off                           ~ 2026-11-24T10:00 ~ open
            Mo-Fr 09:00-12:00 || off                           ~ 2026-11-24T13:00 ~ closed
            Tu 10:00-24:00 || closed "sur rdv"                 ~ 2026-11-24T12:00 ~ open
            Mo-Fr unknown "selon affluence" || off             ~ 2026-11-24T12:00 ~ unknown selon affluence
            Tu off || "rdv"                                    ~ 2026-11-24T10:00 ~ unknown rdv
            Tu 09:00-12:00 || Tu 10:00-14:00                   ~ 2026-11-24T13:00 ~ open
            Mo-Fr 09:00-12:00; SH off                          ~ 2026-12-22T10:00 ~ open
            SH off                                             ~ 2026-11-24T10:00 ~ unknown
            SH Mo-Fr 10:00-12:00                               ~ 2026-11-24T11:00 ~ unknown
            Mo-Fr,SH 09:00-12:00                               ~ 2026-11-24T10:00 ~ open
            Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00; PH off    ~ 2026-11-24T16:00 ~ open
            Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00; PH off    ~ 2026-05-01T11:00 ~ closed
            Mo-Fr 09:00-12:00; PH,SH off                       ~ 2026-05-01T11:00 ~ closed
            Mo-Fr 09:00-12:00; SH,PH Mo-Fr off                 ~ 2026-05-01T11:00 ~ closed
            Mo-Fr 09:00-12:00; PH 10:00-11:00                  ~ 2026-05-01T10:30 ~ open
            Mo-Fr 09:00-12:00; PH Mo-Th off                    ~ 2026-05-01T10:30 ~ open
            PH off                                             ~ 2026-05-01T10:30 ~ closed
            PH off                                             ~ 2026-11-24T10:00 ~ unknown
            PH -1 day 10:00-12:00                              ~ 2026-04-30T11:00 ~ open
            24/7                                               ~ 2026-11-24T03:00 ~ open
            24/7 "sur rendez-vous"                             ~ 2026-11-24T03:00 ~ unknown sur rendez-vous
            off                                                ~ 2026-11-24T03:00 ~ closed
            Mo 09:00-12:00; Tu 14:00-14:00                     ~ 2026-11-23T10:00 ~ open
            Mo 09:00-12:00; Tu 14:00-14:00                     ~ 2026-11-24T10:00 ~ unknown 14:00-14:00
            Mo 09:00-12:00; Tu 14:00-14:00                     ~ 2026-11-25T10:00 ~ closed
            Tu 09:00-12:00,14:00-14:00                         ~ 2026-11-24T10:00 ~ open
            Tu 09:00-12:00,11:00-13:00                         ~ 2026-11-24T12:30 ~ open
            Mo 09:00-12:00; Tu sunrise-12:00                   ~ 2026-11-24T10:00 ~ unknown
            Mo 09:00-12:00; Tu sunrise-12:00                   ~ 2026-11-23T10:00 ~ open
            Mo 09:00-12:00; Tu 14:00+                          ~ 2026-11-24T15:00 ~ unknown
            Mo 09:00-12:00; Tu 14:00+                          ~ 2026-11-24T13:00 ~ closed
            Tu 14:00-16:00+                                    ~ 2026-11-24T15:00 ~ open
            Tu 14:00-16:00+                                    ~ 2026-11-24T17:00 ~ unknown
            """)
    void unknown_is_neither_open_nor_closed(String text, LocalDateTime moment, String state) {
        assertThat(state(text, moment)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Fr 20:00-01:00               ~ 2026-11-27T19:59 ~ closed
            Fr 20:00-01:00               ~ 2026-11-28T00:30 ~ open
            Fr 20:00-01:00               ~ 2026-11-28T01:00 ~ closed
            We 22:00-26:00               ~ 2026-11-26T01:59 ~ open
            Mo-Fr 22:00-02:00            ~ 2026-11-24T01:00 ~ open
            Mo-Fr 22:00-02:00            ~ 2026-11-23T01:00 ~ closed
            Fr 20:00-01:00; Sa 10:00-12:00 ~ 2026-11-28T00:30 ~ open
            Fr 20:00-01:00; Sa off       ~ 2026-11-28T00:30 ~ open
            Fr 20:00-24:00, Sa 00:00-02:00 ~ 2026-11-27T23:59 ~ open
            """)
    void a_night_that_began_yesterday_counts(String text, LocalDateTime moment, String state) {
        assertThat(state(text, moment)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Mo-Fr 09:00-12:00; Aug 01-15 off                 ~ 2026-08-05T10:00 ~ closed
            Mo-Fr 09:00-12:00; Aug 01-15 off                 ~ 2026-08-18T10:00 ~ open
            Aug 01-15 off                                    ~ 2026-08-05T10:00 ~ closed
            Mo-Fr 09:00-12:00; Dec 21-31 off                 ~ 2026-12-31T10:00 ~ closed
            Mo-Fr 09:00-12:00; Dec 24-Jan 02 off             ~ 2026-12-28T10:00 ~ closed
            Mo-Su 09:00-12:00; Dec 24-Jan 02 off             ~ 2027-01-02T10:00 ~ closed
            Mo-Su 09:00-12:00; Dec 24-Jan 02 off             ~ 2027-01-03T10:00 ~ open
            Mo-Fr 09:00-12:00; Aug 10-20 Mo-Fr 14:00-15:00   ~ 2026-08-12T10:00 ~ closed
            Mo-Fr 09:00-12:00; Aug 10-20 Mo-Fr 14:00-15:00   ~ 2026-08-12T14:30 ~ open
            Mo-Fr 09:00-12:00; Aug 1-5,Dec 20-31 off         ~ 2026-12-22T10:00 ~ closed
            Mo-Fr 09:00-12:00; 2026 Aug 01-15 off            ~ 2027-08-05T10:00 ~ open
            Mo-Fr 09:00-12:00; 2026 Nov 29+ off              ~ 2026-11-27T10:00 ~ open
            Mo-Fr 09:00-12:00; 2026 Nov 29+ off              ~ 2028-03-07T10:00 ~ closed
            Mo-Fr 09:00-12:00; 2026 Nov 29-2026 Dec 31 off; 2027+ off ~ 2026-11-30T10:00 ~ closed
            Mo-Fr 09:00-12:00; 2026 Nov 29-2026 Dec 31 off; 2027+ off ~ 2028-03-07T10:00 ~ closed
            Mo-Fr 09:00-12:00; 2026 Dec 20-2027 Jan 10 off   ~ 2027-01-05T10:00 ~ closed
            Mo-Su 09:00-12:00; Feb 29 off                    ~ 2028-02-29T10:00 ~ closed
            Mo-Su 09:00-12:00; Feb 29 off                    ~ 2026-05-22T10:00 ~ open
            Mo-Su 09:00-12:00; Dec 25-easter off             ~ 2026-03-30T10:00 ~ closed
            Mo-Su 09:00-12:00; easter -2 days-easter +1 day off ~ 2026-04-04T10:00 ~ closed
            Mo-Su 09:00-12:00; easter off                    ~ 2026-04-12T10:00 ~ open
            Aug Mo[1] 10:00-12:00                            ~ 2026-08-03T11:00 ~ open
            Aug Mo[1] 10:00-12:00                            ~ 2026-08-10T11:00 ~ closed
            Mo[1] +2 days 10:00-12:00                        ~ 2026-11-04T11:00 ~ open
            Sa[-1] 10:00-12:00                               ~ 2026-11-28T11:00 ~ open
            Sa[-1] 10:00-12:00                               ~ 2026-11-21T11:00 ~ closed
            Mo[1,3] 10:00-12:00                              ~ 2026-11-16T11:00 ~ open
            week 51-02 Mo 10:00-12:00                        ~ 2026-12-14T11:00 ~ open
            week 51-02 Mo 10:00-12:00                        ~ 2026-12-28T11:00 ~ open
            week 51-02 Mo 10:00-12:00                        ~ 2027-01-11T11:00 ~ open
            week 51-02 Mo 10:00-12:00                        ~ 2027-01-18T11:00 ~ closed
            week 51-02/2 Mo 10:00-12:00                      ~ 2026-12-28T11:00 ~ open
            week 51-02/2 Mo 10:00-12:00                      ~ 2027-01-04T11:00 ~ closed
            week 51-02/2 Mo 10:00-12:00                      ~ 2027-01-11T11:00 ~ open
            2024-2030/2 Tu 10:00-12:00                       ~ 2026-11-24T11:00 ~ open
            2023-2030/2 Tu 10:00-12:00                       ~ 2026-11-24T11:00 ~ closed
            """)
    void dates_are_judged(String text, LocalDateTime moment, String state) {
        assertThat(state(text, moment)).isEqualTo(state);
    }

    private static String state(String text, LocalDateTime moment) {
        return switch (OpeningHours.read(text).orElseThrow().at(moment)) {
            case Now.Open open -> "open";
            case Now.Closed closed -> "closed";
            case Now.Unknown unknown -> unknown.comment() == null ? "unknown" : "unknown " + unknown.comment();
            case Now.Holiday holiday -> "holiday";
        };
    }
}
