package fr.maillage.query.web;

import fr.maillage.query.security.LogOut;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page after a log-out. It sends the browser on to the issuer, or says that the session there may still be open.
 */
@PageController
class LogOutController {

    @RequestMapping(LogOut.PAGE)
    String left(@RequestAttribute(name = LogOut.FORM, required = false) LogOut.@Nullable Form form, Model model) {
        model.addAttribute("leaving", form);
        return "logout";
    }
}
