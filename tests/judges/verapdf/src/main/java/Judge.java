import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates each file named on the command line for PDF/A-2a and PDF/UA-1, those behind {@code --2b}
 * for PDF/A-2b, and prints a line for each: {@code FILE FLAVOUR passed} or {@code FILE FLAVOUR failed
 * N rule…}, N being the number of failed checks. Exit 1 if anything failed or could not be read, 2 if no file was named.
 */
public final class Judge {
  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

  private static boolean validate(Path file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(Files.newInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<TestAssertion> failures =
          result.getTestAssertions().stream()
              .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
              .collect(Collectors.toList());
      if (result.isCompliant() && failures.isEmpty()) {
        System.out.println(file + " " + flavour.getId() + " passed");
        return true;
      }
      report(file, flavour, failures);
      return false;
    }
  }

  private static void report(Path file, PDFAFlavour flavour, List<TestAssertion> failures) {
    Map<String, List<TestAssertion>> byRule =
        failures.stream()
            .collect(
                Collectors.groupingBy(
                    a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber()));
    List<String> rules = new ArrayList<>(byRule.keySet());
    rules.sort(null);
    System.out.println(
        file + " " + flavour.getId() + " failed " + failures.size() + " " + String.join(" ", rules));
    for (String rule : rules) {
      TestAssertion first = byRule.get(rule).get(0);
      System.out.println(
          "    " + rule + " ×" + byRule.get(rule).size() + ": " + first.getMessage().strip());
      System.out.println("        at " + first.getLocation().getContext());
    }
  }

  public static void main(String[] arguments) {
    if (arguments.length == 0) {
      System.err.println("usage: check FILE.pdf… [--2b MERGED.pdf…]");
      System.exit(2);
    }
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    boolean good = true;
    List<PDFAFlavour> flavours = FLAVOURS;
    for (String name : arguments) {
      if (name.equals("--2b")) {
        flavours = List.of(PDFAFlavour.PDFA_2_B);
        continue;
      }
      for (PDFAFlavour flavour : flavours) {
        try {
          good &= validate(Path.of(name), flavour);
        } catch (Exception unreadable) {
          System.out.println(name + " " + flavour.getId() + " failed 1 unreadable");
          System.out.println("    " + unreadable);
          good = false;
        }
      }
    }
    System.exit(good ? 0 : 1);
  }
}
