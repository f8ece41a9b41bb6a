package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.law.ServiceMethod;

/** Records that a notice of entry was given: the elapsed hours run from that instant. */
@Named
@ViewScoped
public class GiveEntryNotice extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    private String document = "";
    private @Nullable ServiceMethod method = ServiceMethod.HAND;
    private String time = "";
    private String name = "";
    private String address = "";
    private String source = "the notice";

    @Override
    protected void fill() {
        Entries.EntryNotice notice = getNotice();
        if (notice != null && notice.capacity() == Entries.Capacity.OCCUPIER) {
            name = "The occupier";
            address = getFound().getAddress();
        }
    }

    /** Records it. */
    public String give() {
        Entries.EntryNotice notice = getNotice();
        entries.give(
                getReference(),
                version(),
                document,
                new Recipient(
                        name,
                        notice != null && notice.capacity() == Entries.Capacity.OWNER ? "owner" : "occupier",
                        address,
                        source),
                Objects.requireNonNull(method),
                TaskForceClock.current().today().atTime(LocalTime.parse(time)));
        return "/housing/arrange-inspection.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The notice; null where the address names none. */
    public Entries.@Nullable EntryNotice getNotice() {
        return entries.notices(getReference()).stream()
                .filter(each -> document.equals(each.document()))
                .findFirst()
                .orElse(null);
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document == null ? "" : document;
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable ServiceMethod method) {
        this.method = method;
    }

    public String getTime() {
        return time;
    }

    public void setTime(@Nullable String time) {
        this.time = time == null ? "" : time;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }
}
