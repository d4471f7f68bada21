package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice as somebody in England has it, told what to do by a macro. */
final class LibreOffice {
  private static final Path MACRO = Path.of("src/test/resources/samples/fill.bas");
  private static final int SECONDS = 300;

  private final Path folder;

  /**
   * @param folder that it works in
   */
  LibreOffice(Path folder) {
    this.folder = folder;
  }

  /** Fills and saves all forms of the folder in one go. */
  void fill() throws IOException, InterruptedException {
    Path profile = folder.resolve("profile");
    settle(profile.resolve("user"));
    Path log = folder.resolve("program.log");
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "macro:///Standard.Forms.Fill(\"" + folder + "\")")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("LibreOffice: " + Files.readString(log)).isTrue();
  }

  /** Days are written as in England, and the macro is at hand: a first start would remove it. */
  private static void settle(Path user) throws IOException {
    Path library = Files.createDirectories(user.resolve("basic").resolve("Standard"));
    Files.writeString(
        user.resolve("registrymodifications.xcu"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
        <value>en-GB</value></prop></item>
        <item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">
        <value>true</value></prop></item>
        </oor:items>
        """);
    Files.writeString(
        library.getParent().resolve("script.xlc"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
        <library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
        <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
          library:link="false"/>
        </library:libraries>
        """);
    Files.writeString(
        library.resolve("script.xlb"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
          library:readonly="false" library:passwordprotected="false">
        <library:element library:name="Forms"/>
        </library:library>
        """);
    String text = Files.readString(MACRO);
    for (List<String> sign : List.of(List.of("&", "&amp;"), List.of("<", "&lt;"))) {
      text = text.replace(sign.get(0), sign.get(1));
    }
    Files.writeString(
        library.resolve("Forms.xba"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Forms" script:language="StarBasic">
        """
            + text
            + "</script:module>\n");
  }
}
