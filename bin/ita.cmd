@echo off
rem Starts ita-consolidator. It downloads and builds nothing.
rem   JAVA_HOME      the Java to use (17 or newer); else the one on the PATH
rem   ITA_JAVA_OPTS  further options for Java, such as -Xmx2g
setlocal DisableDelayedExpansion
chcp 65001 >nul

set "JAR=%~dp0..\target\ita-consolidator.jar"
if not exist "%JAR%" set "JAR=%~dp0..\ita-consolidator.jar"
if not exist "%JAR%" (
    echo ยังไม่มีไฟล์โปรแกรม กรุณาสร้างด้วยคำสั่ง / the program is not built yet, build it with: mvn -DskipTests package 1>&2
    exit /b 2
)

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
"%JAVA%" --version >nul 2>&1
if errorlevel 1 (
    echo ไม่พบ Java รุ่น 17 หรือใหม่กว่า กรุณาติดตั้ง หรือแก้ค่า JAVA_HOME / install Java 17 or newer, or correct JAVA_HOME 1>&2
    exit /b 2
)
rem The outer pair of quotes is taken off by the second cmd that this starts: a path such as C:\Program Files (x86) keeps its own.
set "MAJOR="
for /f "tokens=2" %%v in ('^""%JAVA%" --version^"') do (
    if not defined MAJOR for /f "delims=.-+" %%m in ("%%v") do set "MAJOR=%%m"
)
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 (
    echo Java %MAJOR% ต้องเป็นรุ่น 17 หรือใหม่กว่า / Java %MAJOR% found, 17 or newer is needed 1>&2
    exit /b 2
)

rem The heap keeps close to what is in use (docs/performance.md); what ITA_JAVA_OPTS says of it comes later and holds.
"%JAVA%" -Xshare:auto -XX:+UseSerialGC -Xmn56m -XX:SurvivorRatio=4 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 ^
    -Dstderr.encoding=UTF-8 %ITA_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
