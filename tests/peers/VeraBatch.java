import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Checks the PDFs named in a list, in one virtual machine.
 * Arguments: the list, then the flavours, such as ua1 and 2a.
 * Prints a line a file and flavour: file, flavour, checks made, rules broken (none: "-").
 */
public final class VeraBatch {
  private static final int MOST_FAILURES = 1000;

  public static void main(String[] given) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : Files.readAllLines(Path.of(given[0]))) {
      for (int n = 1; n < given.length; n++) {
        System.out.println(file + "\t" + given[n] + "\t" + check(file, given[n]));
      }
    }
  }

  private static String check(String file, String name) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      PDFAValidator validator =
          ValidatorFactory.createValidator(flavour, MOST_FAILURES, false, true, false);
      ValidationResult result = validator.validate(parser);
      TreeSet<String> broken = new TreeSet<>();
      for (TestAssertion each : result.getTestAssertions()) {
        if (each.getStatus() == TestAssertion.Status.FAILED) {
          broken.add(each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber());
        }
      }
      if (!result.isCompliant() && broken.isEmpty()) {
        broken.add("not compliant");
      }
      return result.getTotalAssertions() + "\t" + (broken.isEmpty() ? "-" : String.join(" ", broken));
    } catch (Exception error) {
      return "0\t" + error;
    }
  }
}
