package org.sewall.dsl.validation;

import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.DataKind;
import org.sewall.model.DataSource;
import org.sewall.model.SewallPackage;

/** Data declarations, as far as they can be judged without opening a file. */
public class DataChecks extends SemChecks {

    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\~].*|[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    @Check
    public void fileIsNamed(DataSource data) {
        if (data.getPath() == null || data.getPath().isBlank()) {
            report(SemMessage.NO_FILE, data, SewallPackage.Literals.NAMED__NAME, data.getName());
        }
    }

    @Check
    public void pathStaysInTheProject(DataSource data) {
        String path = data.getPath();
        if (path == null || path.isBlank()) {
            return;
        }
        if (ABSOLUTE.matcher(path.strip()).matches()) {
            report(SemMessage.ABSOLUTE_PATH, data, SewallPackage.Literals.DATA_SOURCE__PATH, path);
        } else if (leavesFolder(path)) {
            report(SemMessage.PATH_OUTSIDE, data, SewallPackage.Literals.DATA_SOURCE__PATH, path);
        }
    }

    @Check
    public void observationsFit(DataSource data) {
        Integer observations = data.getObservations();
        if (data.getKind() == DataKind.MOMENTS && observations == null && data.getPath() != null) {
            report(SemMessage.NO_OBSERVATIONS, data, SewallPackage.Literals.NAMED__NAME, data.getName());
        } else if (data.getKind() == DataKind.RAW && observations != null && data.getPath() != null) {
            report(
                    SemMessage.NEEDLESS_OBSERVATIONS,
                    data,
                    SewallPackage.Literals.DATA_SOURCE__OBSERVATIONS,
                    data.getName());
        } else if (observations != null && observations < 2) {
            report(
                    SemMessage.TOO_FEW_OBSERVATIONS,
                    data,
                    SewallPackage.Literals.DATA_SOURCE__OBSERVATIONS,
                    data.getName(),
                    observations);
        }
    }

    @Check
    public void marksAreCharacters(DataSource data) {
        oneCharacter(data, data.getDelimiter(), SewallPackage.Literals.DATA_SOURCE__DELIMITER, "delimiter");
        oneCharacter(data, data.getDecimal(), SewallPackage.Literals.DATA_SOURCE__DECIMAL, "decimal");
    }

    @Check
    public void propertiesAreGivenOnce(DataSource data) {
        reportIfRepeated(data, SewallPackage.Literals.DATA_SOURCE__PATH, "file");
        reportIfRepeated(data, SewallPackage.Literals.DATA_SOURCE__OBSERVATIONS, "n");
        reportIfRepeated(data, SewallPackage.Literals.DATA_SOURCE__DELIMITER, "delimiter");
        reportIfRepeated(data, SewallPackage.Literals.DATA_SOURCE__DECIMAL, "decimal");
    }

    private void oneCharacter(DataSource data, String value, EAttribute feature, String keyword) {
        if (value != null && value.codePointCount(0, value.length()) != 1) {
            report(SemMessage.NOT_ONE_CHARACTER, data, feature, keyword, value);
        }
    }

    /** Follow the path step by step: one that climbs above its start leaves the folder, even if it comes back. */
    private static boolean leavesFolder(String path) {
        int depth = 0;
        for (String step : path.split("[/\\\\]")) {
            depth += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
