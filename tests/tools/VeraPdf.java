import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks veraPDF about files. Each line of standard input is a flavour ("ua1", "2a"), a tab and a path; the answer is a
 * line for each fault and then an empty line. The profiles are read here: the library's own reader needs JAXB.
 */
public final class VeraPdf {
    private static final int FAULTS_OF_A_RULE = 3;
    private static final Map<String, ValidationProfile> PROFILES = new HashMap<>();

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            String[] asked = lines.nextLine().split("\t", 2);
            Set<String> faults = new TreeSet<>();
            try {
                faults.addAll(faults(asked[0], new File(asked[1])));
            } catch (Exception | StackOverflowError error) {
                faults.add("cannot be judged: " + error);
            }
            faults.forEach(fault -> out.println(fault.replaceAll("\\s+", " ")));
            out.println();
        }
    }

    private static Set<String> faults(String name, File file) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        if (!PROFILES.containsKey(name)) {
            PROFILES.put(name, readProfile(flavour));
        }
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(file, flavour);
                var judge = foundry.createValidator(PROFILES.get(name), FAULTS_OF_A_RULE, false, true, false)) {
            return judge.validate(parser).getTestAssertions().stream().map(VeraPdf::line).collect(Collectors.toSet());
        }
    }

    private static String line(TestAssertion fault) {
        var rule = fault.getRuleId();
        String place = fault.getLocation().getContext();
        return rule.getClause() + "-" + rule.getTestNumber() + " " + fault.getMessage() + " (" + place + ")";
    }

    private static ValidationProfile readProfile(PDFAFlavour flavour) throws Exception {
        String name = flavour == PDFAFlavour.PDFUA_1 ? "PDFUA-1" : "PDFA-" + flavour.getId().toUpperCase();
        Element profile;
        try (InputStream in = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            profile = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : elements(profile, "rule")) {
            Element id = elements(rule, "id").get(0);
            int number = Integer.parseInt(id.getAttribute("testNumber"));
            rules.add(Profiles.ruleFromValues(
                    Profiles.ruleIdFromValues(flavour.getPart(), id.getAttribute("clause"), number),
                    rule.getAttribute("object"),
                    rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                    rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                    Profiles.errorFromValues(text(rule, "message"), List.of()), List.of()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element one : elements(profile, "variable")) {
            variables.add(Profiles.variableFromValues(one.getAttribute("name"), one.getAttribute("object"),
                    text(one, "defaultValue"), text(one, "value")));
        }
        var details = Profiles.profileDetailsFromValues(name, "", "", new Date(0));
        return Profiles.profileFromValues(flavour, details, "", rules, variables);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(n -> (Element) found.item(n)).toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).stream().map(Element::getTextContent).findFirst().orElse("");
    }
}
