package fr.maillage.issuer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.maillage.issuer", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule accounts_know_neither_log_in_nor_tokens = noClasses()
            .that()
            .resideInAPackage("..account..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..login..", "..token..", "..platform..");

    @ArchTest
    static final ArchRule log_in_and_tokens_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("..login..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..token..", "..platform..");

    @ArchTest
    static final ArchRule what_may_be_given_is_decided_without_a_framework = classes()
            .that()
            .haveSimpleName("Giver")
            .or()
            .haveSimpleName("NewAccount")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "fr.maillage.access", "fr.maillage.territory", "..account..", "org.jspecify..");
}
