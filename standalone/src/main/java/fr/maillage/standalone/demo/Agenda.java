package fr.maillage.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Moments told from the day on which the demonstration begins, as clocks show them in Paris. */
record Agenda(LocalDate today) {

    /** That many days later, on the Monday after where it would be a weekend. */
    LocalDateTime in(String days, String time) {
        var day = today.plusDays(Long.parseLong(days));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.parse(time));
    }
}
