package org.margatetaskforce.web.housing.notice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.NoticeDates;
import org.margatetaskforce.housing.notice.NoticeServices;
import org.margatetaskforce.housing.notice.PartyForm;
import org.margatetaskforce.housing.notice.Recipients;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.ServiceMethod;

/** What serving the notice itself and serving its copies share: each recipient, at which address, how and when. */
public abstract class ServeOn extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeServices services;

    private ArrayList<PartyForm> recipients = new ArrayList<>();

    /** Those whom this page serves. */
    protected abstract Recipients.Role role();

    @Override
    protected void fill() {
        recipients = new ArrayList<>(services.outstanding(getReference(), role()));
        recipients.forEach(one -> one.setSentOn(TaskForceClock.current().today()));
    }

    /** When a recipient would be taken to be served; null until it is known how. */
    public @Nullable Deadline deemed(PartyForm recipient) {
        ServiceMethod method = recipient.getMethod();
        LocalDate sentOn = recipient.getSentOn();
        return method == null || sentOn == null ? null : services.deemed(method, sentOn);
    }

    /** What would follow if the last were served as typed. */
    public List<NoticeDates.Line> getFollowing() {
        List<LocalDate> days = recipients.stream()
                .map(this::deemed)
                .filter(java.util.Objects::nonNull)
                .map(Deadline::on)
                .toList();
        return days.size() < recipients.size() || days.isEmpty()
                ? List.of()
                : services.whatFollows(
                        getReference(), days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    public List<PartyForm> getRecipients() {
        return recipients;
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }
}
