package fr.maillage.query.web;

import org.springframework.web.bind.annotation.GetMapping;

/** The page that explains what is recorded and what is not. */
@PageController
class RecordedController {

    @GetMapping("/ce-qui-est-enregistre")
    String recorded() {
        return "recorded";
    }
}
