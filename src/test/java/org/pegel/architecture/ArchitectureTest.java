package org.pegel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may use which library. A package that does not exist yet passes. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pegel");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.pegel");

    @Test
    void onlyRuleKnowsDrools() {
        onlyIn("org.pegel.rule..", "org.kie..", "org.drools..").check(PRODUCT);
    }

    @Test
    void onlyWebKnowsHttp() {
        onlyIn("org.pegel.web..", "jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
                .check(PRODUCT);
    }

    @Test
    void onlyNotificationKnowsMail() {
        onlyIn("org.pegel.notification..", "jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail..")
                .check(PRODUCT);
    }

    @Test
    void theEngineIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.pegel.table..",
                        "org.pegel.catalogue..",
                        "org.pegel.observation..",
                        "org.pegel.intake..",
                        "org.pegel.target..",
                        "org.pegel.assessment..",
                        "org.pegel.rule..",
                        "org.pegel.scenario..",
                        "org.pegel.alert..",
                        "org.pegel.backtest..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("the engine also runs in a test, a command or a cluster job")
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void timeComesFromAClock() {
        ArchRule rule = noClasses()
                .should()
                .accessTargetWhere(readsTheWallClock())
                .because("a java.time.Clock is handed in, so that tests own the time");
        rule.check(PRODUCT);
        rule.check(TESTS);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pegel.cli..")
                .should()
                .accessTargetWhere(prints())
                .because("everything else logs")
                .check(PRODUCT);
    }

    @Test
    void testsAssertWithAssertJOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hamcrest..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Assertions")
                .check(TESTS);
    }

    @Test
    void onlyTheVaultReadsWhatIsProtected() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pegel.observation..", "org.pegel.store..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Vault")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("ProtectedCell")
                .because("whoever shows protected numbers to the statistics office is named here")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackages("org.pegel.observation..", "org.pegel.store..", "org.pegel.intake..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("ProtectedNumbers")
                .check(PRODUCT);
    }

    @Test
    void noPackageIsADrawerForAnything() {
        ArchRule rule = noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..model..", "..dto..", "..misc..")
                .because("a package is named after what it is for");
        rule.check(PRODUCT);
        rule.check(TESTS);
    }

    private static ArchRule onlyIn(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        Set<String> owners = Set.of(Date.class.getName(), Calendar.class.getName());
        return describe("reads the wall clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            boolean nowWithoutClock = owner.startsWith("java.time.")
                    && name.equals("now")
                    && !target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            boolean oldDate = owners.contains(owner)
                    && target.getRawParameterTypes().isEmpty()
                    && (name.equals("<init>") || name.equals("getInstance"));
            boolean millis = owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
            return nowWithoutClock || oldDate || millis;
        });
    }

    private static DescribedPredicate<JavaAccess<?>> prints() {
        return describe("prints", access -> {
            String name = access.getName();
            boolean stream =
                    access.getTargetOwner().isEquivalentTo(System.class) && (name.equals("out") || name.equals("err"));
            return stream || name.equals("printStackTrace");
        });
    }
}
