import { createServer } from 'node:http';
import express from 'express';
import { announce, answer, object } from './answers.ts';

// Express 5 as its own documents show it, with its default settings.

const token = object('token');
const contract = object('contract');
const month = answer('month');
const app = express();

app.get('/health', (_request, response) => {
  response.json({});
});
app.get('/contract', (_request, response) => {
  response.json(contract);
});
app.get('/month', (_request, response) => {
  response.type('application/x-ndjson').send(month);
});
app.post('/token', express.urlencoded(), (request, response) => {
  if (request.body?.client_id) response.json(token);
  else response.sendStatus(400);
});

announce(createServer(app));
