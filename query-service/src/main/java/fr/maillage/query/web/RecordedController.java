package fr.maillage.query.web;

import org.springframework.web.bind.annotation.GetMapping;

/** What is recorded and what is not, for whoever asks. */
@PageController
class RecordedController {

    @GetMapping("/ce-qui-est-enregistre")
    String recorded() {
        return "recorded";
    }
}
