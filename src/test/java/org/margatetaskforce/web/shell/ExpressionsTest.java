package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.glassfish.expressly.parser.AstBracketSuffix;
import org.glassfish.expressly.parser.AstChoice;
import org.glassfish.expressly.parser.AstDeferredExpression;
import org.glassfish.expressly.parser.AstDotSuffix;
import org.glassfish.expressly.parser.AstDynamicExpression;
import org.glassfish.expressly.parser.AstEqual;
import org.glassfish.expressly.parser.AstIdentifier;
import org.glassfish.expressly.parser.AstMethodArguments;
import org.glassfish.expressly.parser.AstNotEqual;
import org.glassfish.expressly.parser.AstString;
import org.glassfish.expressly.parser.AstValue;
import org.glassfish.expressly.parser.BooleanNode;
import org.glassfish.expressly.parser.ELParser;
import org.glassfish.expressly.parser.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a page says of its beans is there: every property, method and enum constant in every expression, followed through
 * templates, includes, tags and lists. A page that is rarely opened, or a part of it that is rarely shown, is checked as well
 * as any. And what tells who somebody is stands where it can be covered: inside {@code class="name"}.
 */
class ExpressionsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}']|'(?:[^'\\\\]|\\\\.)*')*\\}");
    private static final Set<String> METHOD_ATTRIBUTES =
            Set.of("action", "actionListener", "listener", "validator", "completeMethod");

    /** What an expression calls by these names is the container's, whatever a list of the page calls so too (Faces 4.0, 5.3). */
    private static final Set<String> OF_THE_CONTAINER = Set.of(
            "application",
            "applicationScope",
            "cc",
            "component",
            "cookie",
            "externalContext",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    /** Where a page shows what an expression says; of these a mark covers the first three, and in the others no name stands. */
    private static final Set<String> SHOWN = Set.of(
            "text",
            "value",
            "itemLabel",
            "label",
            "legend",
            "hint",
            "heading",
            "title",
            "aria-label",
            "alt",
            "placeholder",
            "words",
            "who");

    private static final Set<String> COVERED = Set.of("text", "value", "itemLabel");
    private static final Pattern MARK = Pattern.compile("(^|[ '])name($|[ '])");

    /** What is called so tells who somebody is, unless it is named below. */
    private static final Pattern TELLING = Pattern.compile(
            "name|\\w*Names?|knownAs|born|birth|given|body|concern|email|phone|telephone|contact|homeAddress");

    private static final Set<String> OF_PERSONS = Set.of(
            "Action.completionNote",
            "Action.detail",
            "CaseSubject.label",
            "ChartDrawing.Line.said",
            "Contact.onOneLine",
            "ContactRules.value",
            "Families.Row.label",
            "Family.label",
            "Find.Line.detail",
            "Find.Line.title",
            "FitAndProperAnswer.detail",
            "FitnessAnswer.detail",
            "Household.label",
            "MoveIn.householdLabel",
            "NotifiedPerson.address",
            "PersonIdentifier.value",
            "PersonPick.Choice.known",
            "Picture.nameOf",
            "ReadChronology.heading",
            "RelationshipChart.Node.detail",
            "RelationshipChart.Node.label",
            "Representation.text",
            "SaidInReferral.who",
            "ViewAgencyReferral.asked",
            "ViewMap.heading");

    private static final Set<String> OF_OFFICERS = Set.of(
            "DeliveryPlan.Post.holderName",
            "ViewUnlicensed.officerName",
            "ViewBulkWork.officerName",
            "EnforcementWatch.Caseload.name",
            "Access.Desk.agencyName",
            "Access.Desk.telephone",
            "AccessRow.className",
            "AccessTrail.Row.name",
            "ActionRow.agencyName",
            "AddPartner.contact",
            "AllowList.Named.displayName",
            "AppointOfficer.email",
            "AppointOfficer.name",
            "Attendee.displayName",
            "Attendee.name",
            "CasePartners.Agency.name",
            "Cases.Excluded.displayName",
            "Colleague.agencyName",
            "Colleague.displayName",
            "AuditAlerts.Row.name",
            "Disclosure.className",
            "Disclosure.holderName",
            "Disclosure.recipientName",
            "Disclosure.recordedByName",
            "DisclosureRow.recipientName",
            "FlagRow.agencyName",
            "GlassRow.agencyName",
            "Held.agencyName",
            "Held.className",
            "Held.telephone",
            "HoldRow.agencyName",
            "IncidentRow.agencyName",
            "Consent.recordedByName",
            "Contact.agencyName",
            "Contact.telephone",
            "KeepContacts.telephone",
            "SetHold.contact",
            "Matrix.Act.name",
            "Matrix.Line.name",
            "Officers.Row.agencyName",
            "Officers.Row.displayName",
            "Officers.Sheet.agencyName",
            "Officers.Sheet.displayName",
            "Officers.Sheet.email",
            "Opened.agencyName",
            "Opened.className",
            "OwnerForm.outsideName",
            "PartnerAgency.agencyName",
            "PartnerAgency.contact",
            "PlanVisit.Goer.displayName",
            "Reason.agencyName",
            "Reason.className",
            "RecordAttendance.outsideName",
            "SavedViews.Row.ownerName",
            "SharingAgreement.ownerName",
            "SharingAgreement.partyNames",
            "SignedIn.agencyName",
            "SignedIn.displayName",
            "StreetWeeks.Goer.displayName",
            "Correction.agencyName",
            "SubjectPart.agencyName",
            "GivenItem.agencyName",
            "TeamMember.displayName");

    private static final Set<String> OF_THINGS = Set.of(
            "Entries.EntryNotice.given",
            "HazardAssessment.hazardName",
            "HhsrsScheme.Hazard.name",
            "Inspections.Finding.hazardName",
            "Maps.AreaFigures.name",
            "Area.name",
            "ColumnMapping.name",
            "CorrectIncident.knownAs",
            "EndContact.contact",
            "FindProperties.wardName",
            "GatewayRule.name",
            "ImportGazetteer.fileName",
            "ImportFigures.fileName",
            "TakeInSignals.fileName",
            "KeepViews.name",
            "MyPreferences.hideNames",
            "Organisation.contact",
            "Organisation.name",
            "Pack.fileName",
            "PeerGroup.name",
            "Person.contact",
            "Progress.Step.name",
            "ReceivedFile.fileName",
            "RecipientBody.name",
            "RecordContact.contact",
            "RecordIncident.knownAs",
            "SaveView.name",
            "RemovalCode.name",
            "SavedViews.Row.name",
            // the names of areas and streets
            "DraftDesignation.name",
            "Scheme.name",
            "SchemeEdges.DrawnArea.name",
            "SchemeEdges.Street.name",
            "Schemes.Row.name",
            "Street.name",
            "TakeInFile.fileName",
            "TakeInFile.name",
            "UrgentDecision.name",
            "ViewMeeting.given");

    private static final Map<String, Class<?>> BEANS = new HashMap<>();
    private static final Map<String, String> TAGS = new HashMap<>();

    private final Set<String> faults = new TreeSet<>();
    private final Set<String> uncovered = new TreeSet<>();
    private int checked;
    private boolean shown;

    @BeforeAll
    static void read_the_beans_and_tags() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.startsWith("org/margatetaskforce/") && file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .map(ExpressionsTest::load)
                    .filter(type -> type.isAnnotationPresent(Named.class))
                    .forEach(type -> {
                        String name = type.getAnnotation(Named.class).value();
                        BEANS.put(name.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : name, type);
                    });
        }
        Matcher tag = Pattern.compile("<tag-name>(\\w+)</tag-name><source>([^<]+)</source>")
                .matcher(Files.readString(WEBAPP.resolve("WEB-INF/taskforce.taglib.xml")));
        while (tag.find()) {
            TAGS.put(tag.group(1), tag.group(2));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ExpressionsTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void every_name_in_every_expression_is_there() throws IOException {
        assertThat(BEANS).hasSizeGreaterThan(100);
        assertThat(TAGS).hasSizeGreaterThan(10);
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !WEBAPP.relativize(file).startsWith("WEB-INF"))
                    .sorted()
                    .forEach(file -> read(file, new Scope(file, null)));
        }
        assertThat(checked).isGreaterThan(5000);
        assertThat(faults).isEmpty();
        assertThat(uncovered)
                .as("what tells who somebody is stands inside class=\"name\", and in no title, label or hint")
                .isEmpty();
    }

    @Test
    void what_is_not_there_is_found() {
        Scope scope = new Scope(WEBAPP.resolve("trial.xhtml"), null);
        check("#{viewCase.case.heading}#{empty viewCase.team ? '' : viewCase.lead}", "value", scope);
        assertThat(faults).isEmpty();
        check("#{viewCase.case.headline}", "value", scope);
        check("#{viewCase.case.risk eq 'HIGHEST'}", "value", scope);
        check("#{viewCase.nothing()}", "value", scope);
        check("#{viewNothing.here}", "value", scope);
        assertThat(faults).hasSize(4);
    }

    @Test
    void a_name_that_nothing_covers_is_found() {
        Scope scope = new Scope(WEBAPP.resolve("people/trial.xhtml"), null);
        check("#{viewPerson.reference} #{empty viewPerson.person.name ? '' : signedIn.displayName}", "text", scope);
        check("#{viewPerson.person.name}", "rendered", scope);
        check("#{viewPerson.person.name}", "text", covered(scope));
        assertThat(uncovered).isEmpty();
        check("#{viewPerson.person.name}", "text", scope);
        check("#{tf:born(viewPerson.person.birth())}", "text", scope);
        check("#{viewFamily.family.label}", "aria-label", covered(scope));
        assertThat(uncovered)
                .containsExactly(
                        "people/trial.xhtml: Family.label",
                        "people/trial.xhtml: Person.birth",
                        "people/trial.xhtml: Person.name");
    }

    /** What names stand for at a place of a page; null for a name that is there and of which nothing is known. */
    private static final class Scope {

        private final Path file;
        private final @Nullable Scope around;
        private final Map<String, @Nullable Type> names = new HashMap<>();
        private boolean covered;

        Scope(Path file, @Nullable Scope around) {
            this.file = file;
            this.around = around;
        }

        boolean knows(String name) {
            return names.containsKey(name) || around != null && around.knows(name);
        }

        @Nullable
        Type of(String name) {
            return names.containsKey(name) ? names.get(name) : around == null ? null : around.of(name);
        }

        /** True inside what is marked {@code class="name"}. */
        boolean isCovered() {
            return covered || around != null && around.isCovered();
        }

        /** True of pages for anybody, where nobody hides names. */
        boolean isPublic() {
            return around == null ? Pages.ours().isPublic("/" + WEBAPP.relativize(file)) : around.isPublic();
        }

        boolean isPage() {
            return !WEBAPP.relativize(file).startsWith("WEB-INF");
        }
    }

    // --- pages

    private void read(Path file, Scope scope) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            walk(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), scope);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private void walk(Element element, Scope scope) {
        Scope inside = isMarked(element) ? covered(scope) : scope;
        String name = element.getLocalName();
        NamedNodeMap attributes = element.getAttributes();
        Map<String, @Nullable Type> values = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!attribute.getName().equals("itemValue") && !attribute.getName().equals("itemLabel")) {
                values.put(attribute.getName(), check(attribute.getValue(), attribute.getName(), inside));
            }
        }
        if (element.hasAttribute("var")) {
            inside = new Scope(scope.file, inside);
            if (OF_THE_CONTAINER.contains(element.getAttribute("var"))) {
                fault(scope, "var=\"" + element.getAttribute("var") + "\" is a name of the container's");
            }
            inside.names.put(element.getAttribute("var"), element(values.get("value")));
            if (element.hasAttribute("varStatus")) {
                inside.names.put(element.getAttribute("varStatus"), null);
            }
            for (String late : List.of("itemValue", "itemLabel")) {
                if (element.hasAttribute(late)) {
                    check(element.getAttribute(late), late, inside);
                }
            }
        }
        String namespace = String.valueOf(element.getNamespaceURI());
        if (namespace.equals("jakarta.faces.facelets")) {
            inside = facelet(element, name, inside);
        } else if (namespace.contains("margatetaskforce") && TAGS.containsKey(name)) {
            Scope tag = new Scope(WEBAPP.resolve("WEB-INF").resolve(TAGS.get(name)), inside);
            tag.names.putAll(values);
            read(tag.file, tag);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                walk(child, inside);
            } else if (children.item(i).getNodeType() == org.w3c.dom.Node.TEXT_NODE) {
                check(children.item(i).getNodeValue(), "text", inside);
            }
        }
    }

    private Scope facelet(Element element, String name, Scope scope) {
        if (name.equals("include") && !element.getAttribute("src").contains("{")) {
            Path file = resolved(element.getAttribute("src"), scope.file);
            Scope included = new Scope(file, scope);
            parameters(element, included, scope);
            read(file, included);
        } else if (name.equals("composition") && element.hasAttribute("template")) {
            Path file = resolved(element.getAttribute("template"), scope.file);
            Scope page = new Scope(scope.file, scope);
            parameters(element, page, scope);
            read(file, new Scope(file, page));
            return page;
        }
        return scope;
    }

    private void parameters(Element element, Scope into, Scope from) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && "param".equals(child.getLocalName())) {
                into.names.put(child.getAttribute("name"), check(child.getAttribute("value"), "value", from));
            }
        }
    }

    private static Path resolved(String address, Path from) {
        return address.startsWith("/") ? WEBAPP.resolve(address.substring(1)) : from.resolveSibling(address);
    }

    // --- expressions

    private @Nullable Type check(String text, String attribute, Scope scope) {
        Matcher expressions = EXPRESSION.matcher(text);
        Type last = null;
        boolean whole = false;
        while (expressions.find()) {
            whole = expressions.start() == 0 && expressions.end() == text.length();
            checked++;
            shown = SHOWN.contains(attribute)
                    && !scope.isPublic()
                    && !(scope.isCovered() && COVERED.contains(attribute));
            try {
                Node parsed = ELParser.parse(expressions.group());
                last = type(parsed.jjtGetNumChildren() == 1 ? parsed.jjtGetChild(0) : parsed, attribute, scope);
            } catch (RuntimeException unreadable) {
                faults.add(scope.file + ": " + expressions.group() + ": " + unreadable.getMessage());
            }
        }
        return whole ? last : null;
    }

    private @Nullable Type type(Node node, String attribute, Scope scope) {
        if (node instanceof AstIdentifier) {
            return named(node.getImage(), scope);
        }
        if (node instanceof AstValue) {
            return chain(node, attribute, scope);
        }
        boolean around = shown;
        Type[] parts = new Type[node.jjtGetNumChildren()];
        for (int i = 0; i < parts.length; i++) {
            boolean isAsked = node instanceof BooleanNode || node instanceof AstChoice && i == 0;
            shown = around && !isAsked;
            parts[i] = type(node.jjtGetChild(i), attribute, scope);
        }
        shown = around;
        if (node instanceof AstEqual || node instanceof AstNotEqual) {
            constant(parts[0], node.jjtGetChild(1), scope);
            constant(parts[1], node.jjtGetChild(0), scope);
            return Boolean.class;
        }
        if (node instanceof AstDeferredExpression || node instanceof AstDynamicExpression) {
            return parts[0];
        }
        if (node instanceof AstChoice) {
            return parts[1] == null || parts[2] == null || parts[1].equals(parts[2])
                    ? parts[1] != null ? parts[1] : parts[2]
                    : null;
        }
        return node instanceof AstString ? String.class : null;
    }

    private void show(@Nullable Type of, String name, Scope scope) {
        Class<?> raw = raw(of);
        if (raw == null || raw.isEnum()) {
            return;
        }
        String property =
                raw.getName().substring(raw.getPackageName().length() + 1).replace('$', '.') + "." + name;
        if (OF_PERSONS.contains(property)
                || TELLING.matcher(name).matches()
                        && !OF_OFFICERS.contains(property)
                        && !OF_THINGS.contains(property)) {
            uncovered.add(WEBAPP.relativize(scope.file) + ": " + property);
        }
    }

    private static boolean isMarked(Element element) {
        return MARK.matcher(element.getAttribute("class") + " " + element.getAttribute("styleClass"))
                .find();
    }

    private static Scope covered(Scope around) {
        Scope scope = new Scope(around.file, around);
        scope.covered = true;
        return scope;
    }

    private void constant(@Nullable Type compared, Node with, Scope scope) {
        if (compared instanceof Class<?> type && type.isEnum() && with instanceof AstString text) {
            if (Arrays.stream(type.getEnumConstants())
                    .noneMatch(constant -> ((Enum<?>) constant).name().equals(text.getString()))) {
                fault(scope, type.getSimpleName() + " has no " + text.getString());
            }
        }
    }

    private @Nullable Type named(String name, Scope scope) {
        return scope.knows(name) ? scope.of(name) : BEANS.get(name);
    }

    private @Nullable Type chain(Node value, String attribute, Scope scope) {
        Node first = value.jjtGetChild(0);
        Type type = type(first, attribute, scope);
        if (first instanceof AstIdentifier
                && !scope.knows(first.getImage())
                && !BEANS.containsKey(first.getImage())
                && scope.isPage()
                && !first.getImage().matches("request|facesContext|param|cc|component|flash|view|messages")) {
            fault(scope, "nothing is called " + first.getImage());
        }
        for (int i = 1; i < value.jjtGetNumChildren(); i++) {
            Node suffix = value.jjtGetChild(i);
            Type of = type;
            boolean last = i + 1 == value.jjtGetNumChildren();
            if (suffix instanceof AstDotSuffix) {
                String name = suffix.getImage();
                if (suffix.jjtGetNumChildren() > 0 && suffix.jjtGetChild(0) instanceof AstMethodArguments arguments) {
                    for (int argument = 0; argument < arguments.jjtGetNumChildren(); argument++) {
                        type(arguments.jjtGetChild(argument), attribute, scope);
                    }
                    type = method(type, name, arguments.jjtGetNumChildren(), scope);
                } else if (last && METHOD_ATTRIBUTES.contains(attribute)) {
                    type = isMethod(type, name) ? null : property(type, name, scope);
                } else {
                    type = property(type, name, scope);
                }
            } else if (suffix instanceof AstBracketSuffix) {
                Node key = suffix.jjtGetChild(0);
                type(key, attribute, scope);
                type = key instanceof AstString text ? property(type, text.getString(), scope) : element(type);
            }
            if (shown && suffix instanceof AstDotSuffix) {
                show(of, suffix.getImage(), scope);
            }
        }
        return type;
    }

    private static boolean isMethod(@Nullable Type type, String name) {
        Class<?> raw = raw(type);
        return raw != null
                && Arrays.stream(raw.getMethods())
                        .anyMatch(method -> method.getName().equals(name));
    }

    private @Nullable Type method(@Nullable Type type, String name, int arguments, Scope scope) {
        Class<?> raw = raw(type);
        if (raw == null) {
            return null;
        }
        List<Method> found = Arrays.stream(raw.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == arguments || method.isVarArgs())
                .toList();
        if (found.isEmpty() && raw.isInterface()) {
            return method(Object.class, name, arguments, scope);
        }
        if (found.isEmpty()) {
            fault(scope, raw.getSimpleName() + " has no method " + name + " of " + arguments + " arguments");
            return null;
        }
        return result(found, type);
    }

    private @Nullable Type property(@Nullable Type type, String name, Scope scope) {
        Class<?> raw = raw(type);
        if (raw == null) {
            return null;
        }
        if (Map.class.isAssignableFrom(raw)) {
            return argument(type, 1);
        }
        if (raw.isArray() || Optional.class.isAssignableFrom(raw)) {
            return null;
        }
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        // of a sealed kind a page shows the part that its own page is for
        List<Method> found = Stream.concat(
                        Stream.of(raw), raw.isSealed() ? Arrays.stream(raw.getPermittedSubclasses()) : Stream.empty())
                .flatMap(kind -> Arrays.stream(kind.getMethods()))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getName().equals("get" + capital)
                        || method.getName().equals("is" + capital))
                .toList();
        if (found.isEmpty()) {
            fault(scope, raw.getSimpleName() + " has no property " + name);
            return null;
        }
        boolean manyKinds = raw.isSealed()
                && found.stream().map(Method::getGenericReturnType).distinct().count() > 1;
        return manyKinds ? null : result(found, type);
    }

    private void fault(Scope scope, String what) {
        faults.add(WEBAPP.relativize(scope.file) + ": " + what);
    }

    // --- types

    /** What these methods give back; of a bridge and its like the closest. */
    private static @Nullable Type result(List<Method> methods, @Nullable Type of) {
        Method closest = methods.get(0);
        for (Method method : methods) {
            if (closest.isBridge()
                    || !method.isBridge() && closest.getReturnType().isAssignableFrom(method.getReturnType())) {
                closest = method;
            }
        }
        Type result = closest.getGenericReturnType();
        if (result instanceof TypeVariable<?> variable) {
            Class<?> raw = raw(of);
            if (raw != null && of instanceof ParameterizedType parameterized) {
                TypeVariable<?>[] variables = raw.getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    if (variables[i].getName().equals(variable.getName())) {
                        return parameterized.getActualTypeArguments()[i];
                    }
                }
            }
            return null;
        }
        return result;
    }

    /** What a list, an array or the like is of. */
    private static @Nullable Type element(@Nullable Type type) {
        if (type == null) {
            return null;
        }
        Class<?> raw = raw(type);
        if (raw != null && raw.isArray()) {
            return raw.getComponentType();
        }
        if (type instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        if (raw != null && Map.class.isAssignableFrom(raw)) {
            return argument(type, 1);
        }
        if (raw != null && (Collection.class.isAssignableFrom(raw) || Iterable.class.isAssignableFrom(raw))) {
            return argument(type, 0);
        }
        return raw != null && Iterator.class.isAssignableFrom(raw) ? argument(type, 0) : null;
    }

    private static @Nullable Type argument(@Nullable Type type, int which) {
        if (type instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length > which) {
            Type argument = parameterized.getActualTypeArguments()[which];
            return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
        }
        return null;
    }

    private static @Nullable Class<?> raw(@Nullable Type type) {
        if (type instanceof Class<?> plain) {
            return plain == Object.class ? null : plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0]);
        }
        return null;
    }
}
