@echo off
rem Starts Safe Returns; builds it on first use and after every change of its sources.
rem An exclamation mark in a path is lost where delayed expansion is on.
setlocal EnableExtensions DisableDelayedExpansion
rem Without a backslash at its end, which would hide the quotation mark behind it.
for %%I in ("%~dp0.") do set "HERE=%%~fI"
set "JAR=%HERE%\target\safe-returns.jar"

powershell -NoProfile -Command ^
  "$jar = Get-Item -ErrorAction SilentlyContinue -LiteralPath $env:JAR;" ^
  "if (-not $jar) { exit 1 };" ^
  "$newer = Get-ChildItem -Recurse -LiteralPath (Join-Path $env:HERE 'src\main'), (Join-Path $env:HERE 'pom.xml') | Where-Object { $_.LastWriteTime -gt $jar.LastWriteTime };" ^
  "if ($newer) { exit 1 }"
if errorlevel 1 (
  echo Building Safe Returns, once: this takes a minute or two. 1>&2
  pushd "%HERE%"
  call .\mvnw.cmd -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo Safe Returns could not be built. If a watch is running, stop it first: Windows keeps its program open. 1>&2
    exit /b 70
  )
  popd
  powershell -NoProfile -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTime = Get-Date"
)

set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if /i "%~1"=="run" set "SPEED="
if /i "%~1"=="watch" set "SPEED="

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" %SPEED% -Xshare:auto -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR "-Dsafereturns.home=%HERE%" %SAFE_RETURNS_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
