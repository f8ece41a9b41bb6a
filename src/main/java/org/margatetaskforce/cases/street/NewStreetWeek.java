package org.margatetaskforce.cases.street;

import java.time.LocalDate;
import java.util.List;

/**
 * A street week as it is planned.
 *
 * @param street as the gazetteer calls it: "Dalby Square, Margate"
 * @param purpose without names
 * @param lead the user name of who leads it, one of those who go
 * @param going the user names of who goes, of any agency
 */
public record NewStreetWeek(
        String street, LocalDate firstOn, LocalDate lastOn, String purpose, String lead, List<String> going) {}
