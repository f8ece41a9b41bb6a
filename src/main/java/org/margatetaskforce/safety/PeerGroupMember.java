package org.margatetaskforce.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.DatedTie;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Told;

/** That somebody runs with a group ({@code GM-000001}). Of the class of the group; seen by whoever sees it and the person. */
@Entity
@Table(schema = "safety", name = "peer_group_member")
public class PeerGroupMember extends DatedTie {

    @ManyToOne(optional = false)
    @JoinColumn(name = "group_id", updatable = false)
    private @Nullable PeerGroup group;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private @Nullable Person person;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    protected PeerGroupMember() {}

    PeerGroupMember(
            String reference,
            PeerGroup group,
            Person person,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String endReason,
            String agency,
            Told told) {
        this.group = group;
        this.person = person;
        dataClass = (short) group.getDataClass();
        holds(reference, from, to, agency, told);
        if (endReason != null) {
            endedBecause(endReason);
        }
    }

    public PeerGroup getGroup() {
        return Objects.requireNonNull(group);
    }

    public Person getPerson() {
        return Objects.requireNonNull(person);
    }

    public int getDataClass() {
        return dataClass;
    }
}
