package org.margatetaskforce.cases.meeting;

/**
 * What the one acting may do with a meeting (partnership practice A.3).
 *
 * @param call plan it, ask people to it, move or cancel it
 * @param keep make its agenda, write its minutes, record who came
 * @param issue approve and issue its minutes
 */
public record MeetingRights(boolean call, boolean keep, boolean issue) {}
