package org.safereturns.samples;

import java.util.List;
import java.util.stream.Stream;

/** What the district template asks, part by part. */
final class DistrictQuestions {
  /**
   * One table of the form.
   *
   * @param key what each of its figures is called where the form is sent as a list
   * @param corner above the row labels
   */
  record Part(
      String heading,
      String note,
      String key,
      String corner,
      List<String> columns,
      List<String> rows) {

    /** What one figure is called where the form is sent as a list. */
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
          "1. Households",
          "Temporary accommodation here is general temporary accommodation. Refuge, dispersed and"
              + " other safe accommodation belongs in part 2.",
          "Households",
          "In the period",
          List.of(ALL, DA),
          List.of(PRESENTED, PLACED, OWED));
  static final Part SAFE =
      new Part(
          "2. Households placed in safe accommodation because of domestic abuse",
          "Bed and breakfast with shared facilities is not safe accommodation.",
          "Safe accommodation",
          "Kind",
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
          "3. Who these households are",
          "Households that presented, or were placed, because of domestic abuse: together as many as"
              + " in part 1.",
          "Household composition",
          "Household",
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
          "4. Children in the households that presented because of domestic abuse",
          "Count each child aged under 18 once. This figure is required.",
          "Children",
          "In the period",
          List.of(CHILDREN),
          List.of("Number of children"));
  static final Part TENURE =
      new Part(
          "5. Tenure of the home that the household left",
          "Households that presented because of domestic abuse: together as many as in part 1. These"
              + " figures are required.",
          "Tenure",
          "Tenure",
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
          "6. Main applicants of the households that presented because of domestic abuse",
          "One main applicant for each household. In 6.1 to 6.9 each of them is counted once.",
          APPLICANTS,
          "In the period",
          List.of(APPLICANTS),
          List.of("Number of main applicants"));
  static final Part AGE =
      asked(
          "6.1 Age",
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
          "6.2 Disability",
          "Disabled, limited a lot",
          "Disabled, limited a little",
          "Long-term condition, not limited",
          "No long-term condition");
  static final Part GENDER_IDENTITY =
      asked(
          "6.3 Gender identity",
          "Same as sex registered at birth",
          "Different, no specific identity given",
          "Trans woman",
          "Trans man",
          "Non-binary",
          "Other gender identity");
  static final Part PARTNERSHIP =
      asked(
          "6.4 Marriage and civil partnership",
          "Never married or in a civil partnership",
          "Married or in a civil partnership",
          "Separated, still married or in a civil partnership",
          "Divorced or civil partnership dissolved",
          "Widowed or surviving civil partnership partner");
  static final Part PREGNANCY =
      asked(
          "6.5 Pregnancy and maternity",
          "Pregnant",
          "Gave birth in the last 26 weeks",
          "Neither",
          "Not applicable");
  static final Part ETHNICITY =
      asked(
          "6.6 Ethnic group",
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
          "6.7 Religion or belief",
          "No religion",
          "Christian",
          "Buddhist",
          "Hindu",
          "Jewish",
          "Muslim",
          "Sikh",
          "Other religion");
  static final Part SEX = asked("6.8 Sex", "Female", "Male");
  static final Part ORIENTATION =
      asked(
          "6.9 Sexual orientation",
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

  private static Part asked(String heading, String... answers) {
    String name = heading.substring(4);
    return new Part(
        heading,
        "",
        name,
        name,
        List.of(APPLICANTS),
        Stream.concat(Stream.of(answers), MISSING.stream()).toList());
  }
}
