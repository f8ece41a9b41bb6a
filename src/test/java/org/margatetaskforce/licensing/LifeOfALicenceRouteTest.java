package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.margatetaskforce.licensing.carried.HmoOverlaps;
import org.margatetaskforce.licensing.change.ChangeNotices;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.licensing.condition.BehaviourEnquiries;
import org.margatetaskforce.licensing.condition.ConditionDuties;
import org.margatetaskforce.licensing.condition.ConditionEvidences;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;
import org.margatetaskforce.licensing.landlord.LandlordMessages;
import org.margatetaskforce.licensing.order.BanningOrders;
import org.margatetaskforce.licensing.order.ManagementOrders;

/** The routes of a licence after its grant: every call is a boundary's method, every task a page that there is, and all is drawn. */
class LifeOfALicenceRouteTest {

    private static final Map<String, Class<?>> BOUNDARIES = Map.ofEntries(
            Map.entry("licenceChanges", LicenceChanges.class),
            Map.entry("changeNotices", ChangeNotices.class),
            Map.entry("temporaryExemptions", TemporaryExemptions.class),
            Map.entry("exemptionClaims", ExemptionClaims.class),
            Map.entry("managementOrders", ManagementOrders.class),
            Map.entry("banningOrders", BanningOrders.class),
            Map.entry("conditionDuties", ConditionDuties.class),
            Map.entry("behaviourEnquiries", BehaviourEnquiries.class),
            Map.entry("schemes", Schemes.class),
            Map.entry("conditionEvidences", ConditionEvidences.class),
            Map.entry("landlordMessages", LandlordMessages.class),
            Map.entry("hmoOverlaps", HmoOverlaps.class));
    private static final Pattern CALL = Pattern.compile("\\$\\{(?:not )?(\\w+)\\.(\\w+)\\(reference\\)}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licence-change",
                "temporary-exemption",
                "licence-conditions",
                "sent-evidence",
                "exemption-claim",
                "management-order",
                "banning-order",
                "hmo-overlap",
                "designation"
            })
    void every_expression_is_a_method_with_the_reference_alone_and_every_form_key_a_page(String route)
            throws Exception {
        String file = Files.readString(Path.of("bpmn/licensing/" + route + ".bpmn"));
        Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(file);
        while (any.find()) {
            Matcher call = CALL.matcher(any.group());
            assertThat(call.matches()).as(any.group()).isTrue();
            assertThat(BOUNDARIES).as(any.group()).containsKey(call.group(1));
            assertThat(Arrays.stream(Objects.requireNonNull(BOUNDARIES.get(call.group(1)))
                            .getMethods()))
                    .as(any.group())
                    .anyMatch(method -> method.getName().equals(call.group(2))
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
        }
        Properties pages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/pages.properties"))) {
            pages.load(reader);
        }
        Matcher forms = Pattern.compile("formKey=\"([^\"]+)\"").matcher(file);
        while (forms.find()) {
            assertThat(pages).containsKey(forms.group(1));
            assertThat(Path.of("src/main/webapp/" + forms.group(1) + ".xhtml")).exists();
        }
        Matcher elements = Pattern.compile(
                        "<bpmn:(?:startEvent|endEvent|userTask|serviceTask|exclusiveGateway|intermediateCatchEvent|boundaryEvent|sequenceFlow) id=\"([^\"]+)\"")
                .matcher(file);
        while (elements.find()) {
            assertThat(file).contains("bpmnElement=\"" + elements.group(1) + "\"");
        }
    }
}
