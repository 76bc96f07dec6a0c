package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page that a browser shows, judged by what anybody needs of it. */
record Page(ChromeDriver driver) {

    private static final String AXE = axe();

    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1]
            axe.run(document, {resultTypes: ['violations']}).then(
              found => done(found.violations.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html).join(' | '))),
              failure => done(['axe failed: ' + failure]))""";

    /** Headings that skip a level, and a first one that is not alone. */
    private static final String HEADINGS = """
            const all = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(one => one.checkVisibility())
            const faults = all.filter(one => one.tagName === 'H1').length === 1 ? [] : ['not exactly one h1']
            all.map(one => Number(one.tagName[1])).reduce((before, level, at) => {
              if (level > before + 1) faults.push('h' + before + ' is followed by h' + level + ': ' + all[at].textContent.trim())
              return level
            }, 0)
            return faults""";

    /** What the keyboard reaches, and what does not show that it is there. */
    private static final String UNSEEN_FOCUS = """
            const reached = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
              .filter(one => one.checkVisibility({visibilityProperty: true}) && one.tabIndex >= 0 && !one.disabled)
            return reached.filter(one => {
              one.focus({focusVisible: true, preventScroll: true})
              const style = getComputedStyle(one)
              return document.activeElement !== one || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2
            }).map(one => one.outerHTML.slice(0, 160))""";

    /** What sticks out of the screen, where it makes people scroll sideways. */
    private static final String STICKS_OUT = """
            const root = document.documentElement
            if (root.scrollWidth <= root.clientWidth) return []
            return [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > root.clientWidth + 1)
              .slice(0, 5).map(one => one.outerHTML.slice(0, 160))""";

    /** What is cut off where somebody spaces text as WCAG 1.4.12 lets them. */
    private static final String CUT_WHERE_SPACED = """
            const sheet = new CSSStyleSheet()
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
              + ' p { margin-bottom: 2em !important }')
            document.adoptedStyleSheets.push(sheet)
            const cut = one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.clientWidth > 1
              && one.textContent.trim() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
            const found = [...document.body.querySelectorAll('*')].filter(one => !one.closest('svg') && cut(one))
              .slice(0, 5).map(one => one.outerHTML.slice(0, 160))
            document.adoptedStyleSheets.pop()
            return found""";

    private static final String ELSEWHERE = """
            return performance.getEntriesByType('resource').map(one => one.name).filter(one => new URL(one).host !== location.host)""";

    private static final String BYTES = """
            return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, one) => sum + one.transferSize, 0)""";

    private static final String RECORDS = """
            return [...document.querySelectorAll('main a[href]')].map(one => new URL(one.href))
              .filter(one => one.host === location.host && /^\\/[a-z-]+\\/[0-9a-f-]{36}$/.test(one.pathname)).map(one => one.pathname)""";

    private static final String FORMS = """
            return [...document.querySelectorAll('main a[href^="/agir/"]')].map(one => one.pathname + one.search)""";

    private static final String NAVIGATION = """
            return [...document.querySelectorAll('header nav a[href], footer a[href]')].map(one => new URL(one.href))
              .filter(one => one.host === location.host && !/^\\/(api|exports|v3)\\//.test(one.pathname)).map(one => one.pathname + one.search)""";

    List<String> violations() {
        if (Boolean.FALSE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(AXE);
        }
        return strings(driver.executeAsyncScript(VIOLATIONS));
    }

    List<String> wrongHeadings() {
        return strings(driver.executeScript(HEADINGS));
    }

    List<String> unseenFocus() {
        return strings(driver.executeScript(UNSEEN_FOCUS));
    }

    List<String> sticksOut() {
        return strings(driver.executeScript(STICKS_OUT));
    }

    List<String> cutWhereSpaced() {
        return strings(driver.executeScript(CUT_WHERE_SPACED));
    }

    /** What it asked of other hosts. */
    List<String> elsewhere() {
        return strings(driver.executeScript(ELSEWHERE));
    }

    /** What came over the wire for it, headers and all. */
    long bytes() {
        return ((Number) Objects.requireNonNull(driver.executeScript(BYTES))).longValue();
    }

    /** Addresses of the pages that its header and footer lead to. */
    List<String> navigation() {
        return strings(driver.executeScript(NAVIGATION)).stream().distinct().toList();
    }

    /** Addresses of the records that it leads to. */
    List<String> records() {
        return strings(driver.executeScript(RECORDS)).stream().distinct().toList();
    }

    /** Addresses of the forms that it leads to. */
    List<String> forms() {
        return strings(driver.executeScript(FORMS)).stream().distinct().toList();
    }

    private static List<String> strings(Object answer) {
        return ((List<?>) Objects.requireNonNull(answer))
                .stream().map(Object::toString).toList();
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(Page.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
