package org.safereturns.samples;

import java.util.List;
import java.util.stream.Stream;

/** What is asked of districts, in the words of a housing system that sends it as a list. */
final class DistrictQuestions {
  /**
   * One table of figures.
   *
   * @param key what each of its figures is called where the return is sent as a list
   * @param sheet of the form
   * @param list whose codes its lines are, MEASURE if each line is a measure
   */
  record Part(String key, String sheet, String list, List<String> columns, List<String> rows) {

    /** What one figure is called where the return is sent as a list. */
    String name(String row, String column) {
      String columnName = columns.size() == 1 ? "" : ", " + column;
      return key + ": " + row + columnName;
    }
  }

  static final String ALL = "All households";
  static final String DA = "Because of domestic abuse";
  static final String HOUSEHOLDS = "Households";
  static final String PRESENTED = "Presented as homeless";
  static final String PLACED = "Placed in temporary accommodation";
  static final String OWED = "Owed a prevention or relief duty";
  static final String ALL_SAFE = "All safe accommodation";
  static final String WITH = "With dependent children";
  static final String WITHOUT = "Without dependent children";
  static final String APPLICANTS = "Main applicants";
  static final String CHILDREN = "Children";
  private static final List<String> MISSING =
      List.of("Prefer not to say", "Not known", "Not asked");

  static final Part COUNTS =
      new Part(
          "Households",
          "Households",
          "MEASURE",
          List.of(ALL, DA),
          List.of(PRESENTED, PLACED, OWED));
  static final Part SAFE =
      new Part(
          "Safe accommodation",
          "Safe accommodation",
          "ACCOMMODATION_TYPE",
          List.of(HOUSEHOLDS),
          List.of(
              "Refuge accommodation",
              "Specialist safe accommodation",
              "Dispersed accommodation",
              "Second stage accommodation",
              "Other designated",
              "Sanctuary scheme",
              ALL_SAFE));
  static final Part COMPOSITION =
      new Part(
          "Household composition",
          "Who these households are",
          "HOUSEHOLD_TYPE",
          List.of(PRESENTED, PLACED),
          List.of(
              "Female single parent with dependent children",
              "Male single parent with dependent children",
              "Couple with dependent children",
              "Three or more adults with dependent children",
              WITH,
              "Single female adult",
              "Single male adult",
              "Couple without dependent children",
              "Three or more adults without dependent children",
              WITHOUT,
              "Not known"));
  static final Part KIDS =
      new Part(
          "Children", "Households", "MEASURE", List.of(CHILDREN), List.of("Number of children"));
  static final Part TENURE =
      new Part(
          "Tenure",
          "Tenure",
          "TENURE",
          List.of(HOUSEHOLDS),
          List.of(
              "Owned outright",
              "Owned with a mortgage or loan",
              "Shared ownership",
              "Rented from council",
              "Other social rented",
              "Rented from private landlord or agency",
              "Other private rented",
              "Lives rent free",
              "Not known",
              "Not asked"));
  static final Part PEOPLE =
      new Part(
          APPLICANTS,
          "Households",
          "MEASURE",
          List.of(APPLICANTS),
          List.of("Number of main applicants"));
  static final Part AGE =
      asked(
          "Age",
          "AGE_BAND",
          "Aged 16 to 19",
          "Aged 20 to 24",
          "Aged 25 to 34",
          "Aged 35 to 44",
          "Aged 45 to 54",
          "Aged 55 to 59",
          "Aged 60 to 74",
          "Aged 75 and over");
  static final Part DISABILITY =
      asked(
          "Disability",
          "DISABILITY",
          "Disabled, limited a lot",
          "Disabled, limited a little",
          "Long-term condition, not limited",
          "No long-term condition");
  static final Part GENDER_IDENTITY =
      asked(
          "Gender identity",
          "GENDER_IDENTITY",
          "Same as sex registered at birth",
          "Different, no specific identity given",
          "Trans woman",
          "Trans man",
          "Non-binary",
          "Other gender identity");
  static final Part PARTNERSHIP =
      asked(
          "Marriage and civil partnership",
          "LEGAL_PARTNERSHIP",
          "Never married or in a civil partnership",
          "Married or in a civil partnership",
          "Separated, still married or in a civil partnership",
          "Divorced or civil partnership dissolved",
          "Widowed or surviving civil partnership partner");
  static final Part PREGNANCY =
      asked(
          "Pregnancy and maternity",
          "PREGNANCY",
          "Pregnant",
          "Gave birth in the last 26 weeks",
          "Neither",
          "Not applicable");
  static final Part ETHNICITY =
      asked(
          "Ethnic group",
          "ETHNIC_GROUP",
          "English, Welsh, Scottish, Northern Irish or British",
          "Irish",
          "Gypsy or Irish Traveller",
          "Roma",
          "Other White",
          "White and Black Caribbean",
          "White and Black African",
          "White and Asian",
          "Other Mixed or Multiple",
          "Indian",
          "Pakistani",
          "Bangladeshi",
          "Chinese",
          "Other Asian",
          "African",
          "Caribbean",
          "Other Black",
          "Arab",
          "Any other ethnic group");
  static final Part RELIGION =
      asked(
          "Religion or belief",
          "RELIGION",
          "No religion",
          "Christian",
          "Buddhist",
          "Hindu",
          "Jewish",
          "Muslim",
          "Sikh",
          "Other religion");
  static final Part SEX = asked("Sex", "SEX", "Female", "Male");
  static final Part ORIENTATION =
      asked(
          "Sexual orientation",
          "SEXUAL_ORIENTATION",
          "Straight or heterosexual",
          "Gay or lesbian",
          "Bisexual",
          "Other sexual orientation");

  static final List<Part> ASKED =
      List.of(
          AGE,
          DISABILITY,
          GENDER_IDENTITY,
          PARTNERSHIP,
          PREGNANCY,
          ETHNICITY,
          RELIGION,
          SEX,
          ORIENTATION);
  static final List<Part> PARTS =
      Stream.concat(Stream.of(COUNTS, SAFE, COMPOSITION, KIDS, TENURE, PEOPLE), ASKED.stream())
          .toList();

  private DistrictQuestions() {}

  private static Part asked(String key, String list, String... answers) {
    return new Part(
        key,
        APPLICANTS,
        list,
        List.of(APPLICANTS),
        Stream.concat(Stream.of(answers), MISSING.stream()).toList());
  }
}
