package org.margatetaskforce.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.OfficerOnConnection;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.workflow.DemoClock;

/**
 * Builds the demo town at the first start in demo mode, once: buildings by the gazetteer's own import, people and interests,
 * then a month of licensing, played day by day through the boundaries that pages call. The house is not ready before the
 * town is. An interrupted build leaves a mark by which the next start refuses it.
 */
@Singleton
@Startup
@DependsOn("Engine")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoTown {

    private static final Logger LOG = Logger.getLogger(DemoTown.class.getName());

    /** Twice what the usual machine has processors: while some wait for the database the others go on. */
    private static final int AT_ONCE = 4;

    private static final int CASES_A_TRANSACTION = 40;

    private static final int LINKED_INCIDENTS = 60;

    /** False for a town without a past: its houses and people stand, and nothing has happened in it yet. */
    @Inject
    @ConfigProperty(name = "MTF_DEMO_HISTORY", defaultValue = "true")
    boolean withHistory;

    @Inject
    DemoClock clock;

    @Inject
    Settlement settlement;

    @Inject
    Townsfolk townsfolk;

    @Inject
    History history;

    @Inject
    BadHousing badHousing;

    @Inject
    WindowCards windowCards;

    @Inject
    ClaimsMade claimsMade;

    @Inject
    ConditionsKept conditionsKept;

    @Inject
    EarlierRegister earlierRegister;

    @Inject
    OneLandlord oneLandlord;

    @Inject
    AtTheDoor atTheDoor;

    @Inject
    FurtherStreets furtherStreets;

    @Inject
    ReferralDesk referralDesk;

    @Inject
    Diary diary;

    @Inject
    Caseload caseload;

    @Inject
    Doorsteps doorsteps;

    @Inject
    Standstill standstill;

    @Inject
    AskedInNeed askedInNeed;

    @Inject
    Agreed agreed;

    @Inject
    HouseToHouse houseToHouse;

    @Inject
    PublishedFigures publishedFigures;

    @Inject
    IncidentLog incidentLog;

    @Inject
    Company company;

    @Inject
    Gatekeeping gatekeeping;

    @Inject
    Askers askers;

    @Inject
    Archive archive;

    @Inject
    ForeignFiles foreignFiles;

    @Resource
    ManagedThreadFactory threads;

    @PostConstruct
    void open() {
        if (clock.isDemo()) {
            Acting.as(Acting.SYSTEM, this::buildOnce);
        }
    }

    private void buildOnce() {
        switch (settlement.state()) {
            case BUILT -> LOG.info("The demonstration town is there already.");
            case HALF_BUILT ->
                throw new IllegalStateException("The demonstration town was left half built by a start that"
                        + " was interrupted: make the database anew and start again.");
            case OCCUPIED ->
                throw new IllegalStateException("MTF_DEMO asks for the demonstration town, but this database"
                        + " already holds properties: give the town a database of its own.");
            case NOT_BEGUN -> clock.holdTimers(this::build);
            default -> throw new IllegalStateException("no such state");
        }
    }

    private void build() {
        long began = System.nanoTime();
        ExecutorService crew = Executors.newFixedThreadPool(AT_ONCE, threads);
        try {
            clock.standAt(History.FIRST_DAY.atTime(History.OPENING));
            Town town = new Town();
            OfficerOnConnection.withoutWaitingForTheDisk(() -> layOut(town, crew, began));
            settlement.finished();
            say("complete", began);
        } finally {
            crew.shutdown();
        }
    }

    private void layOut(Town town, ExecutorService crew, long began) {
        settlement.survey(town);
        say("streets, homes and outlines", began);
        Acting.as(History.LEADER, () -> settlement.settle(town));
        say("people and their interests", began);
        publishedFigures.invent(History.FIRST_DAY);
        say("figures that others publish", began);
        if (withHistory) {
            Acting.as(History.LEADER, townsfolk::moveIn);
            say("families, households and ten years of moves", began);
            BadHousing.Course badHouses = badHousing.begin();
            clock.standAt(BadHousing.FIRST_DAY.atTime(History.OPENING));
            badHouses.until(History.FIRST_DAY.minusDays(1), crew);
            clock.moveTo(History.FIRST_DAY.atTime(History.OPENING));
            say("bad housing since January", began);
            history.play(town, crew, day -> {
                badHouses.today(day, crew);
                say("licensing and bad housing until " + day, began);
            });
            referralDesk.play(crew);
            say("referrals", began);
            diary.fill(History.TODAY);
            say("actions and meetings since January", began);
            openCases(crew);
            say("shared cases", began);
            doorsteps.flag(History.TODAY);
            doorsteps.visit(History.TODAY);
            standstill.begin(History.TODAY);
            askedInNeed.ask(History.TODAY);
            agreed.ask(History.TODAY);
            say("safety flags, visits and holds", began);
            logIncidents();
            say("a year of incidents", began);
            company.keep(History.TODAY);
            say("groups who run together", began);
            houseToHouse.walk(History.TODAY);
            say("a street week", began);
            windowCards.look(History.TODAY);
            say("homes that never applied", began);
            claimsMade.make(History.TODAY);
            say("exemptions claimed, and a house under management", began);
            conditionsKept.keep(History.TODAY);
            say("conditions of licences looked at", began);
            earlierRegister.takeIn();
            say("the register of an earlier system", began);
            clearTheArchive();
            say("what is due for disposal", began);
        } else {
            clock.standAt(History.TODAY.atTime(History.OPENING));
        }
        OneLandlord.HandedIn handedIn = oneLandlord.handIn(town, History.TODAY);
        Acting.as(History.LEADER, () -> oneLandlord.keepBooks(History.TODAY));
        say("a dozen applications of one landlord", began);
        atTheDoor.comeIn(handedIn.owner(), handedIn.references());
        say("landlords at their door", began);
        Acting.as(History.LEADER, badHousing::capacity);
        furtherStreets.propose(History.TODAY);
        say("a wider designation consulted on", began);
        gatekeeping.begin(History.TODAY);
        say("sharing agreements and the disclosure log", began);
        askers.ask(History.TODAY);
        Acting.as(History.LEADER, foreignFiles::takeIn);
        say("a file of the housing system", began);
    }

    private void clearTheArchive() {
        Acting.as(History.LEADER, archive::open);
        archive.age();
        List<String> proposed = new ArrayList<>();
        Acting.as("m.eldridge", () -> proposed.add(archive.propose()));
        Acting.as("r.ferreira", () -> archive.approve(proposed.get(0)));
    }

    private void logIncidents() {
        for (YearMonth month = IncidentLog.FIRST;
                !month.isAfter(YearMonth.from(History.TODAY));
                month = month.plusMonths(1)) {
            YearMonth its = month;
            for (IncidentLog.Called agency : IncidentLog.Called.values()) {
                Acting.as(agency.officer(), () -> incidentLog.month(its, agency, History.TODAY));
            }
        }
        Acting.as(History.SERGEANT, () -> incidentLog.link(LINKED_INCIDENTS));
        incidentLog.date();
    }

    private void openCases(ExecutorService crew) {
        caseload.open();
        for (String author : caseload.authors()) {
            Acting.as(author, () -> caseload.write());
        }
        List<String> waiting = caseload.waiting();
        List<Runnable> work = new ArrayList<>();
        for (int from = 0; from < waiting.size(); from += CASES_A_TRANSACTION) {
            List<String> some = waiting.subList(from, Math.min(waiting.size(), from + CASES_A_TRANSACTION));
            work.add(() -> caseload.start(some));
        }
        together(crew, work);
    }

    /** Several pieces of work at a time, each as the system; the first failure ends it. */
    static void together(ExecutorService crew, List<Runnable> work) {
        List<Callable<Void>> calls = new ArrayList<>();
        for (Runnable piece : work) {
            calls.add(() -> {
                Acting.as(Acting.SYSTEM, piece::run);
                return null;
            });
        }
        try {
            for (Future<Void> done : crew.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building the demonstration town", told);
        } catch (ExecutionException failed) {
            // everybody here is invented: what a refusal says of them may stand in the log
            String why = failed.getCause() instanceof RuleBroken refusal ? refusal.key() + " " + refusal.details() : "";
            throw new IllegalStateException("the demonstration town could not be built: " + why, failed.getCause());
        }
    }

    private static void say(String what, long since) {
        LOG.info(() -> "Demonstration town, after " + (System.nanoTime() - since) / 1_000_000_000 + " s: " + what);
    }
}
