package io.earshot.local.board;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A window of a headless Chromium, as somebody at a desk would use it. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

  /**
   * Held, or the level would be forgotten: it warns that it does not know so new a browser's own
   * protocol.
   */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A window of its own; where there is no browser the test is skipped, which says so. */
  static Browser openOrSkip() {
    Optional<Path> browser = BROWSERS.stream().flatMap(Browser::onPath).findFirst();
    Optional<Path> steering = onPath("chromedriver").findFirst();
    Assumptions.assumeTrue(
        browser.isPresent() && steering.isPresent(),
        "There is no Chromium with its chromedriver on the path: the board is not tried in a browser"
            + " (Debian: apt-get install chromium chromium-driver)");
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    options.setCapability("goog:loggingPrefs", console);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(steering.get().toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options)).sized(1440, 900);
  }

  private static Stream<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  /** As wide and high as a screen, in CSS pixels. */
  Browser sized(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return this;
  }

  /** The same page where it is open already is only led to another hash. */
  Browser go(String address) {
    driver.get(address);
    return this;
  }

  Browser reload() {
    driver.navigate().refresh();
    return this;
  }

  /** Waits for the first element that fits and is shown. */
  WebElement find(String css) {
    return waiting("nothing shows " + css)
        .until(
            window ->
                window.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  /** Waits until an element that fits says these words. */
  WebElement find(String css, String words) {
    return waiting("no " + css + " says " + words)
        .until(
            window ->
                window.findElements(By.cssSelector(css)).stream()
                    .filter(element -> element.getText().contains(words))
                    .findFirst()
                    .orElse(null));
  }

  void gone(String css) {
    waiting(css + " is still there")
        .until(
            window ->
                window.findElements(By.cssSelector(css)).stream()
                    .noneMatch(WebElement::isDisplayed));
  }

  /** Waits until an expression of the page is true. */
  void until(String expression) {
    waiting("never " + expression)
        .until(window -> Boolean.TRUE.equals(ask("return Boolean(" + expression + ")")));
  }

  void click(String css) {
    waiting("cannot click " + css)
        .until(
            window -> {
              find(css).click();
              return true;
            });
  }

  /** Presses keys wherever the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      driver.switchTo().activeElement().sendKeys(key);
    }
  }

  /** Puts a text in the place of what a field holds. */
  void write(String css, String text) {
    WebElement field = find(css);
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
  }

  Object ask(String script, Object... arguments) {
    Object answer = driver.executeScript(script, arguments);
    return answer == null ? "" : answer;
  }

  String title() {
    return driver.getTitle();
  }

  /** What the browser complained about, a refused connection apart. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("net::ERR_") && !message.contains("status of 4"))
        .toList();
  }

  private WebDriverWait waiting(String otherwise) {
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE, LOOK_AGAIN);
    wait.withMessage(otherwise);
    wait.ignoring(org.openqa.selenium.StaleElementReferenceException.class);
    wait.ignoring(org.openqa.selenium.ElementClickInterceptedException.class);
    return wait;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
