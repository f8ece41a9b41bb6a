package org.margatetaskforce.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.flag.NewFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.hold.NewHold;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;

/** The continuity pack as a file: what opens it, what stands in it and what never does; and what is told where there is none. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class ContinuityPackIT {

    private static final String MANAGER = "r.ferreira";
    private static final String LEADER = "a.okonkwo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String CONSTABLE = "l.tapsell";
    private static final String SOCIAL_WORK_MANAGER = "p.oduya";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String ADMINISTRATOR = "k.havel";
    private static final String PASSWORD = "opens-in-tests";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    PackMaker maker;

    @Inject
    ContinuityPacks packs;

    @Inject
    MorningPack morning;

    @Inject
    Contacts contacts;

    @Inject
    Visits visits;

    @Inject
    SafetyFlags flags;

    @Inject
    Holds holds;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Gazetteer gazetteer;

    @Inject
    DemoClock clock;

    private Uprn house = new Uprn("1");
    private Uprn held = new Uprn("1");
    private Uprn refuge = new Uprn("1");
    private int number;
    private String folder = "";

    @BeforeEach
    void three_houses() throws Exception {
        folder = Objects.requireNonNull(System.getProperty("mtf.continuity.dir"));
        number = NEXT.incrementAndGet();
        house = new Uprn("9610000%05d".formatted(number));
        held = new Uprn("9611000%05d".formatted(number));
        refuge = new Uprn("9612000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Packing Street,Margate,"
                + number + ",636000,171200,,\n" + held + ",Packing Street,Margate," + (number + 300)
                + ",636000,171200,,\n" + refuge + ",Packing Street,Margate," + (number + 700) + ",636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
    }

    @AfterEach
    void as_it_was() {
        System.setProperty("mtf.continuity.dir", folder);
        System.setProperty("mtf.continuity.password", PASSWORD);
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private void make(String who) {
        Acting.as(who, () -> maker.make(true, PackMaker.Progress.UNSEEN));
    }

    private String plan(LocalDate on, List<Uprn> doors) throws Exception {
        return as(
                HOUSING_OFFICER,
                () -> visits.plan(new NewVisit(
                        null,
                        "Purpose in words, number " + number,
                        on,
                        LocalTime.of(14, 0),
                        LocalTime.of(16, 30),
                        "Cecil Square",
                        HOUSING_OFFICER,
                        List.of(
                                new NewVisit.Going(HOUSING_OFFICER, "HA2004_S239"),
                                new NewVisit.Going(CONSTABLE, "CONSENT")),
                        doors,
                        null,
                        null,
                        null,
                        "Agreed with the sergeant.")));
    }

    private Path file() {
        return Path.of(folder, ContinuityPacks.fileName(today()));
    }

    private String text() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file().toFile(), PASSWORD)) {
            assertThat(pdf.getEncryption().getLength()).isEqualTo(256);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void it_opens_with_its_password_alone_and_has_the_doors_and_instructions_of_both_days_and_no_reason()
            throws Exception {
        Acting.as(
                CONSTABLE,
                () -> flags.propose(new NewFlag(
                        null, house, "DOUBLE_CREW", today(), "Threw a bottle at the patrol car.", null, null, false)));
        Acting.as(
                SOCIAL_WORK_MANAGER,
                () -> holds.set(new NewHold(
                        HoldKind.HOLD_ENFORCEMENT,
                        held,
                        "SCM",
                        today(),
                        null,
                        today(),
                        "A strategy discussion about the youngest child.")));
        String secret = as(SOCIAL_WORK_ASSISTANT, () -> persons.add(
                        Particulars.of("Quiet", "Packington", Birth.on(LocalDate.of(1981, 3, 4)), Sex.FEMALE),
                        Contact.NONE)
                .getReference());
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> {
            residencies.moveIn(
                    secret,
                    new Home(refuge, null, Tenure.PRIVATE_RENT, true),
                    today().minusDays(9),
                    null,
                    new Told(SourceType.VISIT, Confidence.CONFIRMED));
            persons.protect(secret, "refuge");
        });
        String first = plan(today(), List.of(house, refuge));
        String second = plan(today().plusDays(1), List.of(held));
        String later = plan(today().plusDays(2), List.of(house));
        Acting.as(MANAGER, () -> contacts.add("KCC", "SCM", "Social work manager", "01632 960 111", "Office hours"));
        Acting.as(MANAGER, () -> contacts.add("POL", null, "Control room", "01632 960 222", "Day and night"));

        make(MANAGER);

        assertThatThrownBy(() -> Loader.loadPDF(file().toFile())).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(file().toFile(), "another"))
                .isInstanceOf(InvalidPasswordException.class);
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain("Packing Street");
        String text = text();
        assertThat(text)
                .contains("RESTRICTED")
                .contains("Today,", "Tomorrow,")
                .contains(first, second)
                .contains("14:00 to 16:30", "Peter Sandys (TDC, leads)", "Lucy Tapsell (POL)")
                .contains(number + " Packing Street", "Go in pairs")
                .contains((number + 300) + " Packing Street", "Hold: contact the social work manager")
                .contains("Address held by Peter Sandys")
                .contains("01632 960 111", "Patricia Oduya", "Control room", "01632 960 222")
                .contains("Call at least every 60 minutes");
        assertThat(text)
                .as("reasons, purposes, a protected address and its owner, and later days stand in none")
                .doesNotContain("bottle", "strategy discussion", "Purpose in words", "Packington", later)
                .doesNotContain((number + 700) + " Packing Street");
    }

    @Test
    void it_is_for_few_and_who_made_took_or_tried_one_is_known() throws Exception {
        assertThatThrownBy(() -> make(HOUSING_OFFICER)).hasMessage("identity.not-for-your-post");
        make(ADMINISTRATOR);
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> maker.take(today())))
                .as("it is there, and not for them to read")
                .hasMessage("identity.not-for-your-post");
        assertThat(as(HOUSING_OFFICER, () -> packs.latest(5))).isEmpty();
        assertThat(as(HOUSING_OFFICER, () -> maker.take(today()))).isEmpty();
        assertThat(as(LEADER, () -> maker.take(today())).orElseThrow()).isEqualTo(Files.readAllBytes(file()));
        int pages = as(LEADER, () -> maker.tryOpening(today()));
        assertThat(pages).isPositive();
        make(MANAGER);
        List<Pack> latest = as(MANAGER, () -> packs.latest(2));
        assertThat(latest.get(0).kept()).isTrue();
        assertThat(latest.get(0).madeBy()).isEqualTo("Rosalind Ferreira");
        assertThat(latest.get(1).kept()).as("replaced").isFalse();
        assertThat(latest.get(1).opened()).isTrue();
        assertThat(latest.get(1).pages()).isEqualTo(pages);
        Files.write(file(), "not a pack".getBytes(StandardCharsets.UTF_8));
        assertThat(as(LEADER, () -> maker.tryOpening(today()))).isZero();
    }

    @Test
    void without_a_password_or_a_folder_to_write_to_none_is_made_and_that_is_told() throws Exception {
        System.clearProperty("mtf.continuity.password");
        assertThatThrownBy(() -> make(MANAGER)).hasMessage("continuity.pack.no-password");
        PackState bare = as(ADMINISTRATOR, () -> packs.state());
        assertThat(bare.passwordSet()).isFalse();
        assertThat(bare.troubled()).isTrue();
        System.setProperty("mtf.continuity.password", PASSWORD);
        Path inTheWay = Files.createTempFile("continuity", "file");
        System.setProperty("mtf.continuity.dir", inTheWay.toString());
        assertThatThrownBy(() -> make(MANAGER)).hasMessage("continuity.pack.not-written");
        PackState state = as(MANAGER, () -> packs.state());
        assertThat(state.mishap()).isEqualTo("NOT_WRITTEN");
        assertThat(state.troubled()).isTrue();
        System.setProperty("mtf.continuity.dir", folder);
        make(MANAGER);
        assertThat(as(MANAGER, () -> packs.state().troubled())).isFalse();
        Files.deleteIfExists(inTheWay);
    }

    @Test
    void it_is_made_once_in_the_morning_by_itself_and_old_files_are_removed() throws Exception {
        make(MANAGER);
        Path old = file();
        LocalDate next = nextWorkingDay(today().plusDays(as(MANAGER, packs::daysKept)));
        clock.moveTo(next.atTime(5, 30));
        morning.round();
        assertThat(file()).as("before six").doesNotExist();
        clock.moveTo(next.atTime(6, 0));
        morning.round();
        assertThat(file()).exists();
        assertThat(as(MANAGER, () -> packs.of(next).orElseThrow().byHand())).isFalse();
        assertThat(as(MANAGER, () -> packs.of(next).orElseThrow().madeBy())).isEqualTo("the system");
        morning.round();
        assertThat(as(MANAGER, () -> packs.latest(50)).stream()
                        .filter(pack -> pack.day().equals(next)))
                .as("once")
                .hasSize(1);
        assertThat(old).doesNotExist();
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().getValue() > 5) {
            next = next.plusDays(1);
        }
        // the spring bank holiday is a Monday
        return next.equals(LocalDate.of(2011, 5, 30)) ? next.plusDays(1) : next;
    }
}
