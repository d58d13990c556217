// @ts-check
import './ui/app.js';
